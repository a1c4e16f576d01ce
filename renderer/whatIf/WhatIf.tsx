import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useMemo, useState } from 'react';
import type { NodeDetail } from '../../shared/messages/model';
import { HOPS } from '../../shared/policy/policy';
import { hasDrafts } from '../../shared/policy/whatIf';
import { t } from '../../shared/text/text';
import { hasDraftUnder } from '../../shared/tree/columns';
import { Notice } from '../app/Notice';
import { useAnswer } from '../core/useAnswer';
import { DraftSwitch } from '../effective/DraftSwitch';
import { useTree } from '../tree/treeStore';
import { OneMessage } from './OneMessage';
import { PastedList } from './PastedList';
import styles from './whatIf.module.css';
import { useWhatIf } from './whatIfStore';

/** What becomes of a message at a node, or of a list of them, in force now and with the drafts. */
export function WhatIf({ detail }: { readonly detail: NodeDetail }) {
  const tree = useTree(({ tree }) => tree);
  const ask = useMemo(() => ({ nodes: [detail.id] }), [detail.id]);
  const stamp = useMemo(() => ({ tree, detail }), [tree, detail]);
  const { answer, problem } = useAnswer('chains.get', ask, stamp);
  const kind = useWhatIf(({ kind }) => kind);
  const [wanted, setWanted] = useState<boolean | null>(null);
  if (problem) return <Notice problem={problem} />;
  const [chain] = answer ?? [];
  if (!chain) return <p className={styles.loading}>{t('whatIf/loading')}</p>;

  const isDrafted = hasDrafts(chain) || (detail.kind === 'admin' && hasDraftsUnder(tree, detail.id));
  const withDrafts = isDrafted && (wanted ?? true);
  const scope = { detail, chain, withDrafts, stamp };
  return (
    <div className={styles.whatIf}>
      <div className={styles.controls}>
        <KindChoice />
        <div className={styles.drafts}>
          <DraftSwitch isDrafted={isDrafted} withDrafts={withDrafts} onChange={setWanted} />
        </div>
      </div>
      <TlsChoices />
      {kind === 'one' ? <OneMessage {...scope} /> : <PastedList {...scope} />}
    </div>
  );
}

const KINDS = ['one', 'list'] as const;

function KindChoice() {
  const kind = useWhatIf(({ kind }) => kind);
  const set = useWhatIf(({ set }) => set);
  return (
    <ToggleButtonGroup
      size="small"
      exclusive
      color="primary"
      aria-label={t('whatIf/kind')}
      value={kind}
      onChange={(_event, next: unknown) => set({ kind: KINDS.find((name) => name === next) ?? kind })}
    >
      {KINDS.map((value) => (
        <ToggleButton key={value} value={value} className={styles.kind ?? ''}>
          {t(`whatIf/${value}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function TlsChoices() {
  const tls = useWhatIf(({ tls }) => tls);
  const set = useWhatIf(({ set }) => set);
  return (
    <div className={styles.tls}>
      {HOPS.map((hop) => (
        <FormControlLabel
          key={hop}
          className={styles.hopTls ?? ''}
          control={
            <Switch
              size="small"
              checked={tls[hop]}
              onChange={(_event, checked) => set({ tls: { ...tls, [hop]: checked } })}
            />
          }
          label={t(`whatIf/tls/${hop}`)}
        />
      ))}
    </div>
  );
}

function hasDraftsUnder(tree: ReturnType<typeof useTree.getState>['tree'], id: string): boolean {
  const start = tree?.ids.indexOf(id) ?? -1;
  if (!tree || start < 0) return false;
  return hasDraftUnder(tree, start);
}
