import { useMemo } from 'react';
import type { ListName } from '../../shared/findings/finding';
import { sideEntries, type Conflict, type SideEntry } from '../../shared/plan/settle';
import type { Hop } from '../../shared/policy/policy';
import { EntryTable } from './EntryTable';

interface EntryChoiceProps {
  readonly hop: Hop;
  readonly conflict: Conflict;
  /** By what names an entry. */
  readonly kept: ReadonlySet<string>;
  readonly onKeep: (kept: ReadonlySet<string>) => void;
}

const LISTS: readonly ListName[] = ['senders', 'recipients'];

/** Every entry that a side has, with who has it, to be kept or left. */
export function EntryChoice({ hop, conflict, kept, onKeep }: EntryChoiceProps) {
  const entries = useMemo(() => sideEntries(conflict, hop).toSorted(inDisputeFirst), [conflict, hop]);
  const keep = (ids: readonly string[], isKept: boolean): void => {
    const next = new Set(kept);
    for (const id of ids) {
      if (isKept) next.add(id);
      else next.delete(id);
    }
    onKeep(next);
  };
  return LISTS.map((list) => (
    <EntryTable
      key={list}
      hop={hop}
      list={list}
      entries={entries.filter((entry) => entry.list === list)}
      kept={kept}
      onKeep={keep}
    />
  ));
}

/** What all have is hardly worth a look. */
function inDisputeFirst(a: SideEntry, b: SideEntry): number {
  return Number(isInAll(a)) - Number(isInAll(b));
}

function isInAll({ isInBase, isInMine, isInTheirs }: SideEntry): boolean {
  return isInBase && isInMine && isInTheirs;
}
