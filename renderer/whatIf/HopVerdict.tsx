import { useId } from 'react';
import type { Hop } from '../../shared/policy/policy';
import { changedHops, stateAt, type Chain, type HopOutcome, type Outcome } from '../../shared/policy/whatIf';
import { t } from '../../shared/text/text';
import { HopPicture } from '../filterSettings/HopPicture';
import { AdminIcon, DomainIcon } from '../marks/icons';
import { useTree } from '../tree/treeStore';
import { reasonText } from './reasonText';
import { StateMark } from './StateMark';
import styles from './whatIf.module.css';

interface HopVerdictProps {
  readonly hop: Hop;
  readonly chain: Chain;
  readonly tls: boolean;
  readonly now: Outcome;
  /** Null where the drafts are left out. */
  readonly drafted: Outcome | null;
}

/** What one hop does with a message, the rule and the node that decided; with drafts, beside what is in force. */
export function HopVerdict({ hop, chain, tls, now, drafted }: HopVerdictProps) {
  const title = useId();
  const isChange = drafted !== null && changedHops(now, drafted).includes(hop);
  return (
    <section className={isChange ? styles.changedCard : styles.card} aria-labelledby={title}>
      <HopPicture hop={hop} />
      <div className={styles.cardHead}>
        <h2 id={title}>{t(`hop/${hop}`)}</h2>
        {drafted && (
          <span className={isChange ? styles.changed : styles.same}>
            {t(isChange ? 'whatIf/changes' : 'whatIf/same')}
          </span>
        )}
      </div>
      <div className={styles.versions}>
        {drafted && <Version name={t('whatIf/drafts')} hop={hop} chain={chain} tls={tls} outcome={drafted} />}
        <Version name={t('whatIf/inForce')} hop={hop} chain={chain} tls={tls} outcome={now} />
      </div>
    </section>
  );
}

interface VersionProps {
  readonly name: string;
  readonly hop: Hop;
  readonly chain: Chain;
  readonly tls: boolean;
  readonly outcome: Outcome;
}

function Version({ name, hop, chain, tls, outcome }: VersionProps) {
  const { verdict, from } = outcome.hops[hop];
  const state = stateAt(outcome, hop);
  return (
    <div className={styles.version}>
      <h3>{name}</h3>
      <p className={styles.verdict}>
        <StateMark state={state} />
      </p>
      {state === 'notReached' ? (
        <p>{t('whatIf/notReachedWhy')}</p>
      ) : (
        <>
          <p>{reasonText(verdict, tls)}</p>
          <DecidedAt chain={chain} from={from} />
        </>
      )}
    </div>
  );
}

function DecidedAt({ chain, from }: { readonly chain: Chain; readonly from: HopOutcome['from'] }) {
  const reveal = useTree(({ reveal }) => reveal);
  const step = from === null ? undefined : chain[from];
  if (!step) return <p className={styles.decided}>{t('whatIf/decidedByDefault')}</p>;
  return (
    <p className={styles.decided}>
      {t('whatIf/decidedAt')}{' '}
      <button
        type="button"
        className={styles.link}
        aria-label={t('whatIf/showNode', { name: step.name })}
        onClick={() => reveal(step.id)}
      >
        {step.kind === 'domain' ? <DomainIcon /> : <AdminIcon />}
        {step.name}
      </button>
    </p>
  );
}
