import { useDeferredValue, useLayoutEffect, useMemo, useRef } from 'react';
import type { ListFinding } from '../../shared/findings/finding';
import { fixAll, type FixedList } from '../../shared/findings/fix';
import { t } from '../../shared/text/text';
import { fixText, fixThese } from './edits';
import { FindingGroupItem } from './FindingGroupItem';
import styles from './findings.module.css';
import { groupFindings } from './groups';

interface FindingListProps {
  readonly label: string;
  readonly entries: readonly string[];
  readonly findings: readonly ListFinding[];
  readonly disabled: boolean;
  readonly check: (entries: readonly string[]) => readonly ListFinding[];
  readonly onFixed: (fixed: FixedList) => void;
  readonly onShow: (index: number) => void;
}

/** What there is to say about a list, in words, by kind, each with its fix. */
export function FindingList({ label, entries, findings, disabled, check, onFixed, onShow }: FindingListProps) {
  const root = useRef<HTMLDivElement>(null);
  const wasFixed = useRef(false);
  const groups = useMemo(() => groupFindings(findings), [findings]);
  useLayoutEffect(() => {
    // The button that was pressed is gone with what it mended.
    if (wasFixed.current && document.activeElement === document.body) root.current?.focus();
    wasFixed.current = false;
  }, [findings]);
  const fix = (fixed: FixedList): void => {
    wasFixed.current = true;
    onFixed(fixed);
  };
  return (
    <div
      ref={root}
      role="group"
      aria-label={t('lists/findingsIn', { list: label })}
      tabIndex={-1}
      className={styles.root}
    >
      {groups.length > 0 && (
        <ul className={styles.groups}>
          {groups.map((group) => (
            <FindingGroupItem
              key={group.code}
              group={group}
              disabled={disabled}
              onShow={onShow}
              onFix={(some) => fix(fixThese(entries, some))}
            />
          ))}
        </ul>
      )}
      {!disabled && <FixAll entries={entries} findings={findings} check={check} onFixed={fix} />}
    </div>
  );
}

/** Mends all that can be mended, and says before what that will do. */
function FixAll(now: Pick<FindingListProps, 'entries' | 'findings' | 'check' | 'onFixed'>) {
  const { entries, findings, check, onFixed } = now;
  const isWorth = findings.filter(({ fix }) => fix).length > 1;
  // Trying it out on thousands of entries takes longer than a frame: the list is drawn first.
  const tried = useDeferredValue(isWorth ? entries : null, null);
  const fixed = useMemo(() => tried && fixAll(tried, check), [tried, check]);
  if (!fixed || tried !== entries || fixed.changed + fixed.removed === 0) return null;
  return (
    <button type="button" className={styles.fixAll} onClick={() => onFixed(fixed)}>
      {t('lists/fixAll', { what: fixText(fixed) })}
    </button>
  );
}
