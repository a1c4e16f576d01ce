import { readEntries } from '../address/split';
import type { CheckContext } from '../findings/entries';
import type { ListName } from '../findings/finding';
import { HOPS, type Hop } from '../policy/policy';
import type { Column, Mapping } from './columns';
import { createEntryCheck } from './entryCheck';
import { unguarded } from './guard';
import { domainOfName, type Found } from './nodeNames';
import type { CellProblem, ImportCode } from './problems';
import { actionOfWord, hopOfWord, listOfWord, modeOfWord } from './words';
import type { HopWish, ImportChoices, Wishes } from './wish';

/** Takes rows one by one. */
export interface RowReader {
  /** Adds what a row asks for, or answers what is wrong with it; then nothing of it is added. */
  take(cells: readonly string[]): readonly CellProblem[];
}

export interface RowReaderOptions {
  readonly mapping: Mapping;
  readonly choices: ImportChoices;
  readonly find: (name: string) => Found;
  /** Domain names as A-labels by place; null at an admin. */
  readonly domainAt: (place: number) => string | null;
  readonly check: Pick<CheckContext, 'anySender' | 'now'>;
  /** Where what rows ask for goes. */
  readonly wishes: Wishes;
}

const WIDE_HOPS: Readonly<Record<Hop, Readonly<Record<'mode' | ListName, Column>>>> = {
  incoming: { mode: 'incomingMode', senders: 'incomingSenders', recipients: 'incomingRecipients' },
  delivery: { mode: 'deliveryMode', senders: 'deliverySenders', recipients: 'deliveryRecipients' },
};
const NONE: readonly CellProblem[] = [];
const LISTS = ['senders', 'recipients'] as const satisfies readonly ListName[];

/** What a row asks for one hop, read but not added yet. */
interface HopAsk {
  readonly hop: Hop;
  readonly modeColumn: number;
  readonly mode: HopWish['mode'];
  readonly senders: readonly string[];
  readonly recipients: readonly string[];
  readonly isRemoval: boolean;
}

export function createRowReader({ mapping, choices, find, domainAt, check, wishes }: RowReaderOptions): RowReader {
  const columnOf = (column: Column): number => mapping.columns.indexOf(column);
  const at = { node: columnOf('node'), hop: columnOf('hop'), list: columnOf('list'), entry: columnOf('entry') };
  const actionAt = columnOf('action');
  const wideAt = HOPS.map((hop) => ({
    hop,
    mode: columnOf(WIDE_HOPS[hop].mode),
    senders: columnOf(WIDE_HOPS[hop].senders),
    recipients: columnOf(WIDE_HOPS[hop].recipients),
  }));
  const entryProblem = createEntryCheck(check);

  const cell = (cells: readonly string[], column: number): string =>
    column < 0 ? '' : unguarded((cells[column] ?? '').trim());

  const readWide = (cells: readonly string[], domainOf: () => string | null, problems: CellProblem[]): HopAsk[] =>
    wideAt.flatMap(({ hop, mode, senders, recipients }) => {
      const word = cell(cells, mode);
      const ask: HopAsk = {
        hop,
        modeColumn: mode,
        mode: word === '' ? null : modeOfWord(word),
        senders: entriesOf(cell(cells, senders), 'senders', senders, domainOf, problems),
        recipients: entriesOf(cell(cells, recipients), 'recipients', recipients, domainOf, problems),
        isRemoval: choices.action === 'remove',
      };
      if (word !== '' && ask.mode === null) {
        problems.push({ column: mode, code: 'mode.unknown', entry: word });
        return [];
      }
      const isNothing = word === '' && ask.senders.length + ask.recipients.length === 0;
      if (isNothing) return [];
      if (choices.action === 'replace') problems.push(...emptyLists(ask, { senders, recipients }));
      return [ask];
    });

  const readLong = (cells: readonly string[], domainOf: () => string | null, problems: CellProblem[]): HopAsk[] => {
    const [hopWord, listWord, entry] = [cell(cells, at.hop), cell(cells, at.list), cell(cells, at.entry)];
    const actionWord = cell(cells, actionAt);
    const hop = hopOfWord(hopWord);
    const list = listOfWord(listWord);
    const action = actionWord === '' ? choices.action : actionOfWord(actionWord);
    if (!hop) problems.push({ column: at.hop, code: 'hop.unknown', entry: hopWord });
    if (!list) problems.push({ column: at.list, code: 'list.unknown', entry: listWord });
    if (!action) problems.push({ column: actionAt, code: 'action.unknown', entry: actionWord });
    if (entry === '') problems.push({ column: at.entry, code: 'entry.missing', entry: '' });
    if (!hop || !list || !action || entry === '') return [];
    const isRemoval = action === 'remove';
    const none = { hop, modeColumn: at.entry, mode: null, senders: [], recipients: [], isRemoval };
    if (list !== 'mode') return [{ ...none, [list]: entriesOf(entry, list, at.entry, domainOf, problems) }];
    const mode = modeOfWord(entry);
    if (!mode) problems.push({ column: at.entry, code: 'mode.unknown', entry });
    return [{ ...none, mode }];
  };

  const entriesOf = (
    text: string,
    list: ListName,
    column: number,
    domainOf: () => string | null,
    problems: CellProblem[],
  ): readonly string[] => {
    if (text === '') return [];
    // Most cells of the long shape hold one plain address.
    const entries = entryProblem.isPlain(text, list) ? [text] : readEntries(text).map((token) => token.text);
    for (const entry of entries) {
      const found = entryProblem.of(entry, list, domainOf);
      if (found) problems.push({ column, entry, ...found });
    }
    return entries;
  };

  /** The way of almost every row of the long shape: one plain entry for one list. False where a row has to be looked at closely. */
  const addPlain = (cells: readonly string[], node: number | string): boolean => {
    const hop = hopOfWord(cell(cells, at.hop));
    const list = listOfWord(cell(cells, at.list));
    const actionWord = cell(cells, actionAt);
    const action = actionWord === '' ? choices.action : actionOfWord(actionWord);
    const entry = cell(cells, at.entry);
    if (!hop || !list || list === 'mode' || !action || !entryProblem.isPlain(entry, list)) return false;
    wishes.addEntry(node, { hop, list, isRemoval: action === 'remove' }, entry);
    return true;
  };

  const differingMode = (node: number | string, { hop, mode, modeColumn }: HopAsk): CellProblem[] => {
    const before = wishes.modeOf(node, hop);
    if (mode === null || before === null || before === mode) return [];
    return [{ column: modeColumn, code: 'mode.differs', entry: mode, other: before }];
  };

  const add = (node: number | string, { hop, mode, isRemoval, ...lists }: HopAsk): void => {
    if (mode !== null) wishes.setMode(node, hop, mode);
    for (const list of LISTS) {
      for (const entry of lists[list]) wishes.addEntry(node, { hop, list, isRemoval }, entry);
    }
  };

  return {
    take: (cells) => {
      if (cells.length !== mapping.columns.length && isRagged(cells, mapping)) {
        return [problem('row.ragged', `${cells.length}`, `${mapping.columns.length}`)];
      }
      const name = cell(cells, at.node);
      if (name === '') return [{ column: at.node, code: 'node.missing', entry: '' }];
      const place = find(name);
      if (place === 'ambiguous') return [{ column: at.node, code: 'node.ambiguous', entry: name }];
      const isKnown = place !== 'unknown';
      const node = isKnown ? place : name;
      if (mapping.shape === 'wide' && choices.repeated === 'reject' && wishes.has(node)) {
        return [{ column: at.node, code: 'node.repeated', entry: name }];
      }
      if (mapping.shape === 'long' && addPlain(cells, node)) return NONE;
      const problems: CellProblem[] = [];
      const read = mapping.shape === 'wide' ? readWide : readLong;
      const asks = read(cells, () => (isKnown ? domainAt(place) : domainOfName(name)), problems);
      for (const ask of asks) problems.push(...differingMode(node, ask));
      if (problems.length > 0) return problems;
      wishes.note(node);
      for (const ask of asks) add(node, ask);
      return NONE;
    },
  };
}

function problem(code: ImportCode, entry: string, other: string): CellProblem {
  return { column: null, code, entry, other };
}

/** A hop that is replaced has both lists in its row. */
function emptyLists({ mode, ...lists }: HopAsk, columns: Readonly<Record<ListName, number>>): CellProblem[] {
  if (mode !== null && mode !== 'requiredFor') return [];
  return LISTS.flatMap((list) =>
    lists[list].length > 0 ? [] : [{ column: Math.max(0, columns[list]), code: 'list.empty' as const, entry: '' }],
  );
}

/** Cells too many, or too few: empty ones at the end are no harm. */
function isRagged(cells: readonly string[], { columns }: Mapping): boolean {
  if (cells.length < columns.length) return columns.slice(cells.length).some((column) => column !== null);
  return cells.slice(columns.length).some((each) => each.trim() !== '');
}
