import { useId } from 'react';
import type { ListName } from '../../shared/findings/finding';
import type { HopSummary } from '../../shared/messages/bulk';
import { HOP_MODES, type Hop, type HopMode } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import cards from '../filterSettings/filterSettings.module.css';
import { HopPicture } from '../filterSettings/HopPicture';
import { useCheckContext } from '../filterSettings/useCheckContext';
import { EntryList } from '../lists/EntryList';
import styles from './bulk.module.css';
import { HopOptions } from './HopOptions';
import { useBulk } from './bulkStore';
import { ListedEntries } from './ListedEntries';

const LISTS: readonly ListName[] = ['senders', 'recipients'];

interface BulkHopProps {
  readonly hop: Hop;
  readonly summary: HopSummary;
  /** How many are selected. */
  readonly nodes: number;
  readonly disabled: boolean;
}

/** One hop of several nodes: what is set at them now, which option all are to have, and which entries come and go. */
export function BulkHop({ hop, summary, nodes, disabled }: BulkHopProps) {
  const title = useId();
  const mode = useBulk(({ wish }) => wish[hop]?.mode ?? null);
  const setMode = useBulk(({ setMode }) => setMode);
  const takesEntries = mode === null || mode === 'requiredFor';
  return (
    <section className={cards.card} aria-labelledby={title}>
      <HopPicture hop={hop} />
      <div className={cards.cardHead}>
        <div>
          <h2 id={title}>{t(`settings/${hop}/title`)}</h2>
          <p>{t('bulk/now', { modes: modesText(summary.modes) })}</p>
        </div>
      </div>
      <HopOptions
        labelledBy={title}
        mode={mode}
        leave={{ text: t('bulk/leave'), hint: t('bulk/leaveHint') }}
        requiredForHint={t('bulk/requiredForHint')}
        disabled={disabled}
        onMode={(next) => setMode(hop, next)}
      />
      {takesEntries &&
        LISTS.map((list) => (
          <BulkList key={list} hop={hop} list={list} summary={summary[list]} nodes={nodes} disabled={disabled} />
        ))}
    </section>
  );
}

interface BulkListProps extends Omit<BulkHopProps, 'summary'> {
  readonly list: ListName;
  readonly summary: HopSummary[ListName];
}

function BulkList({ hop, list, summary, nodes, disabled }: BulkListProps) {
  const add = useBulk(({ wish }) => wish[hop]?.[list].add ?? NONE);
  const setList = useBulk(({ setList }) => setList);
  const context = useCheckContext({ domain: null });
  return (
    <div className={styles.list} role="group" aria-label={t(`bulk/add/${list}`)}>
      <h3>{t(`bulk/add/${list}`)}</h3>
      <EntryList
        list={list}
        entries={add}
        context={context}
        disabled={disabled}
        mayBeEmpty
        onChange={(entries) => setList(hop, list, { add: entries })}
      />
      {summary.total > 0 && <ListedEntries hop={hop} list={list} summary={summary} nodes={nodes} disabled={disabled} />}
    </div>
  );
}

const NONE: readonly string[] = [];

/** "Required at 3, Inherit at 12", the most frequent first. */
function modesText(modes: Readonly<Record<HopMode, number>>): string {
  return HOP_MODES.filter((mode) => modes[mode] > 0)
    .sort((a, b) => modes[b] - modes[a])
    .map((mode) => t('bulk/modeAt', { mode: t(`mode/${mode}`), count: modes[mode] }))
    .join(', ');
}
