import { useId } from 'react';
import type { ListName } from '../../shared/findings/finding';
import type { HopSummary } from '../../shared/messages/bulk';
import type { Hop } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import styles from './bulk.module.css';
import { useBulk } from './bulkStore';

const MOST_SHOWN = 50;
const SIDES = ['add', 'remove'] as const;

interface ListedEntriesProps {
  readonly hop: Hop;
  readonly list: ListName;
  readonly summary: HopSummary[ListName];
  readonly nodes: number;
  readonly disabled: boolean;
}

/** What the selected nodes list now, with how many of them do: each can go from all, or come to all. */
export function ListedEntries({ hop, list, summary, nodes, disabled }: ListedEntriesProps) {
  const title = useId();
  const wish = useBulk(({ wish }) => wish[hop]?.[list]);
  const setList = useBulk(({ setList }) => setList);
  const shown = summary.entries.slice(0, MOST_SHOWN);
  const flip = (side: (typeof SIDES)[number], entry: string): void => {
    const other = side === 'add' ? 'remove' : 'add';
    const without = (entries: readonly string[] = []) => entries.filter((each) => each !== entry);
    const had = wish?.[side].includes(entry) === true;
    setList(hop, list, {
      [side]: had ? without(wish[side]) : [...(wish?.[side] ?? []), entry],
      [other]: without(wish?.[other]),
    });
  };
  return (
    <div>
      <h4 id={title}>{t(`bulk/listed/${list}`)}</h4>
      <ul className={styles.entries} aria-labelledby={title}>
        {shown.map(({ entry, nodes: count }) => (
          <li key={entry}>
            <code>{entry}</code>
            <span className={styles.soft}>
              {count === nodes ? t('bulk/atAll') : t('bulk/atSome', { count, total: nodes })}
            </span>
            {SIDES.map(
              (side) =>
                // What is listed at all of them can only go.
                (side === 'remove' || count < nodes) && (
                  <button
                    key={side}
                    type="button"
                    disabled={disabled}
                    aria-pressed={wish?.[side].includes(entry) === true}
                    aria-label={t(`bulk/entrySides/${side}`, { entry })}
                    onClick={() => flip(side, entry)}
                  >
                    {t(`bulk/sides/${side}`)}
                  </button>
                ),
            )}
          </li>
        ))}
      </ul>
      {summary.total > shown.length && (
        <p className={styles.soft}>{t('bulk/more', { count: summary.total - shown.length })}</p>
      )}
    </div>
  );
}
