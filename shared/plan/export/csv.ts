import { toCsv } from '../../csv/write';
import { t } from '../../text/text';
import type { ChangeContent, HopContent, PlanContent } from './content';

const COLUMNS = [
  'customer',
  'name',
  'kind',
  'state',
  'reach',
  'hop',
  'before',
  'after',
  'sendersAdded',
  'sendersRemoved',
  'recipientsAdded',
  'recipientsRemoved',
  'effect',
  'notes',
] as const;

/** A plan as CSV, a row a hop of a change. Lists are separated as the service's own boxes take them. */
export function csvOf({ customers }: PlanContent): string {
  const rows = customers.flatMap(({ path, changes }) => changes.flatMap((change) => rowsOf(path, change)));
  return toCsv([COLUMNS.map((column) => t(`planExport/column/${column}`)), ...rows]);
}

function rowsOf(path: string, { name, kind, state, reach, hops, notes }: ChangeContent): (string | number)[][] {
  const hopCells = hops.length > 0 ? hops.map(cellsOf) : [['', '', '', '', '', '', '', '']];
  return hopCells.map((cells) => [path, name, kind, state, reach, ...cells, notes.join(' ')]);
}

function cellsOf({ hop, before, after, senders, recipients, effect }: HopContent): string[] {
  const lists = [senders.added, senders.removed, recipients.added, recipients.removed];
  return [hop, before, after, ...lists.map((entries) => entries.join(' ')), effect];
}
