import Button from '@mui/material/Button';
import { useMemo } from 'react';
import type { BulkWish } from '../../shared/messages/bulk';
import type { CheckContext } from '../../shared/findings/lists';
import { HOPS } from '../../shared/policy/policy';
import { problemText, t } from '../../shared/text/text';
import { useCheckContext } from '../filterSettings/useCheckContext';
import { useAnswer } from '../core/useAnswer';
import { checked } from '../lists/checked';
import { useDebounced } from '../listing/useDebounced';
import styles from './bulk.module.css';
import { useBulk } from './bulkStore';
import { totalsText } from './totalsText';

const PAUSE_MS = 150;

interface BulkFootProps {
  readonly nodes: readonly string[];
  /** What the count hangs on besides. */
  readonly stamp: unknown;
  readonly applied: number | null;
  readonly isApplying: boolean;
  readonly onApply: () => void;
}

/** What the change would do, counted as it is put together, and the way to do it. */
export function BulkFoot({ nodes, stamp, applied, isApplying, onApply }: BulkFootProps) {
  const wish = useBulk(({ wish }) => wish);
  const clear = useBulk(({ clear }) => clear);
  const context = useCheckContext({ domain: null });
  const settled = useDebounced(wish, PAUSE_MS);
  const ask = useMemo(
    () => ({ nodes: isEmpty(settled) ? [] : [...nodes], change: { kind: 'wish', wish: settled } as const }),
    [nodes, settled],
  );
  const { answer, problem } = useAnswer('bulk.preview', ask, stamp);
  const errors = errorsIn(wish, context);
  const isNothing = isEmpty(wish);
  const totals = settled === wish ? answer : null;
  const said = (): string => {
    if (isApplying) return t('bulk/applying');
    if (applied !== null) return t('bulk/applied', { count: applied });
    if (isNothing) return t('bulk/nothing');
    if (errors > 0) return t('bulk/errors', { count: errors });
    if (problem && settled === wish) return problemText(problem);
    return totals ? totalsText(totals) : t('bulk/counting');
  };
  return (
    <footer className={styles.foot}>
      <p role="status">{said()}</p>
      <Button disabled={isNothing || isApplying} onClick={clear}>
        {t('bulk/reset')}
      </Button>
      <Button
        variant="contained"
        disabled={isNothing || isApplying || errors > 0 || !totals || totals.changes === 0}
        onClick={onApply}
      >
        {t('bulk/apply', { count: isNothing ? 0 : (totals?.changes ?? 0) })}
      </Button>
    </footer>
  );
}

function isEmpty(wish: BulkWish): boolean {
  return HOPS.every((hop) => wish[hop] === null);
}

function errorsIn(wish: BulkWish, context: CheckContext): number {
  const errorsOf = (list: 'senders' | 'recipients', entries: readonly string[]): number =>
    entries.length === 0 ? 0 : checked(list, entries, context).errors;
  return HOPS.reduce((sum, hop) => {
    const of = wish[hop];
    return of ? sum + errorsOf('senders', of.senders.add) + errorsOf('recipients', of.recipients.add) : sum;
  }, 0);
}
