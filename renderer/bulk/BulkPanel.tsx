import { useEffect, useMemo, useState } from 'react';
import type { Problem } from '../../shared/messages/values';
import { HOPS } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import ProblemAlert from '../app/ProblemAlert';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';
import { useAnswer } from '../core/useAnswer';
import cards from '../filterSettings/filterSettings.module.css';
import { focusHeading } from '../review/focusHeading';
import { useWorkspace } from '../workspace/workspaceStore';
import { useTree } from '../tree/treeStore';
import { BulkFoot } from './BulkFoot';
import { BulkHop } from './BulkHop';
import { BulkProbe } from './BulkProbe';
import styles from './bulk.module.css';
import { useBulk } from './bulkStore';

interface BulkPanelProps {
  readonly selection: ReadonlySet<string>;
}

/** The Filter Settings of several nodes: what is set at them, and what is to be so at all of them. */
export default function BulkPanel({ selection }: BulkPanelProps) {
  const tree = useTree(({ tree }) => tree);
  const isReader = useWorkspace(({ opened }) => opened.state === 'open' && opened.workspace.role === 'reader');
  const ask = useMemo(() => ({ nodes: [...selection] }), [selection]);
  const { answer: summary, problem } = useAnswer('bulk.summary', ask, tree);
  const { applied, isApplying, failed, apply } = useApply(ask.nodes);
  const isEmpty = useBulk(({ wish }) => HOPS.every((hop) => wish[hop] === null));
  // Whoever came by a button that is gone, or that can be pressed no more, goes on at the heading.
  useEffect(() => {
    if (document.activeElement === document.body) focusHeading();
  }, [applied, isEmpty]);
  return (
    <div className={styles.panel}>
      <header className={styles.header}>
        <h1 tabIndex={-1}>{t('bulk/title', { count: selection.size })}</h1>
        {summary && <p>{kindsText(summary.domains, summary.admins)}</p>}
      </header>
      {problem && <ProblemAlert problem={problem} />}
      {failed && <ProblemAlert problem={failed} />}
      <div className={styles.scroller}>
        <BulkProbe nodes={ask.nodes} />
        <div className={cards.cards}>
          {isReader && <p className={cards.reader}>{t('settings/reader')}</p>}
          {summary &&
            HOPS.map((hop) => (
              <BulkHop
                key={hop}
                hop={hop}
                summary={summary[hop]}
                nodes={selection.size}
                disabled={isReader || isApplying}
              />
            ))}
        </div>
      </div>
      <BulkFoot nodes={ask.nodes} stamp={tree} applied={applied} isApplying={isApplying} onApply={apply} />
    </div>
  );
}

function kindsText(domains: number, admins: number): string {
  const [domainsText, adminsText] = [t('bulk/domains', { count: domains }), t('bulk/admins', { count: admins })];
  if (admins === 0) return domainsText;
  return domains === 0 ? adminsText : t('bulk/kinds', { domains: domainsText, admins: adminsText });
}

interface Applying {
  /** How many drafts the last change wrote; null before one, and as soon as another is put together. */
  readonly applied: number | null;
  readonly isApplying: boolean;
  readonly failed: Problem | null;
  readonly apply: () => void;
}

function useApply(nodes: readonly string[]): Applying {
  const wish = useBulk(({ wish }) => wish);
  const clear = useBulk(({ clear }) => clear);
  const [done, setDone] = useState<{ readonly count: number; readonly wish: unknown } | null>(null);
  const [isApplying, setApplying] = useState(false);
  const [failed, setFailed] = useState<Problem | null>(null);
  const apply = async (): Promise<void> => {
    setApplying(true);
    setFailed(null);
    try {
      const count = await callCore('bulk.apply', { nodes: [...nodes], change: { kind: 'wish', wish } });
      clear();
      setDone({ count, wish: useBulk.getState().wish });
    } catch (error) {
      setFailed(problemOf(error));
    }
    setApplying(false);
  };
  return { applied: done?.wish === wish ? done.count : null, isApplying, failed, apply: () => void apply() };
}
