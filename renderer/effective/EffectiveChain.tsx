import { useMemo, useState } from 'react';
import type { NodeDetail } from '../../shared/messages/model';
import { DEFAULT_HOP_POLICY, HOPS, type Hop, type HopSetting } from '../../shared/policy/policy';
import { effectivesIn, hasDrafts, policyAt, type Chain, type Which } from '../../shared/policy/whatIf';
import { t } from '../../shared/text/text';
import { Notice } from '../app/Notice';
import { useAnswer } from '../core/useAnswer';
import { ExportLink } from '../export/ExportLink';
import { AdminIcon, DomainIcon } from '../marks/icons';
import { useTree } from '../tree/treeStore';
import { ChainSetting } from './ChainSetting';
import { DraftSwitch } from './DraftSwitch';
import styles from './effective.module.css';

/** What is set on the way from the root down to a domain, and which of it decides. */
export function EffectiveChain({ detail }: { readonly detail: NodeDetail }) {
  const tree = useTree(({ tree }) => tree);
  const [wanted, setWanted] = useState<boolean | null>(null);
  const ask = useMemo(() => ({ nodes: [detail.id] }), [detail.id]);
  const stamp = useMemo(() => ({ tree, detail }), [tree, detail]);
  const { answer, problem } = useAnswer('chains.get', ask, stamp);
  if (problem) return <Notice problem={problem} />;
  const [chain] = answer ?? [];
  if (!chain) return <p className={styles.loading}>{t('effective/loading')}</p>;
  const isDrafted = hasDrafts(chain);
  const withDrafts = isDrafted && (wanted ?? true);
  return (
    <div className={styles.chainPage}>
      <div className={styles.summary}>
        <p>{t('effective/chainHint')}</p>
        <div className={styles.export}>
          <DraftSwitch isDrafted={isDrafted} withDrafts={withDrafts} onChange={setWanted} />
          <ExportLink />
        </div>
      </div>
      <Steps chain={chain} name={detail.name} which={withDrafts ? 'drafts' : 'inForce'} />
    </div>
  );
}

function Steps({ chain, name, which }: { readonly chain: Chain; readonly name: string; readonly which: Which }) {
  const reveal = useTree(({ reveal }) => reveal);
  const deciding = effectivesIn(chain, which);
  const settings = (settingOf: (hop: Hop) => HopSetting, at: number | null) => (
    <div className={styles.settings}>
      {HOPS.map((hop) => (
        <ChainSetting key={hop} hop={hop} setting={settingOf(hop)} decides={deciding[hop].from === at} />
      ))}
    </div>
  );
  return (
    <ol className={styles.chain} aria-label={t('effective/chain', { name })}>
      <li className={styles.step}>
        <div className={styles.stepHead}>
          <span className={styles.stepName}>{t('effective/default')}</span>
          <span className={styles.soft}>{t('effective/defaultHint')}</span>
        </div>
        {settings(() => DEFAULT_HOP_POLICY, null)}
      </li>
      {chain.map((step, at) => (
        <li key={step.id} className={styles.step}>
          <div className={styles.stepHead}>
            <button type="button" className={styles.stepLink} onClick={() => reveal(step.id)}>
              {step.kind === 'domain' ? <DomainIcon /> : <AdminIcon />}
              {step.name}
            </button>
            {which === 'drafts' && step.draft && <span className={styles.drafted}>{t('effective/drafted')}</span>}
          </div>
          {settings((hop) => policyAt(step, which)[hop], at)}
        </li>
      ))}
    </ol>
  );
}
