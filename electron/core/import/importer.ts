import { setImmediate as nextTurn } from 'node:timers/promises';
import { ExpectedError } from '../../../shared/errors/codes';
import type { ImportChoices } from '../../../shared/csv/wish';
import type { ImportState } from '../../../shared/messages/import';
import type { TreeShape } from '../../../shared/tree/columns';
import type { ImportWriting } from '../store/imports';
import { openWorkspace, type Workspace } from '../store/workspace';
import type { Rows } from './badRows';
import { createFileReader } from './fileReader';
import { planWishes, type PlannedWishes } from '../wish/plannedWishes';
import { createTargetFinder, type Target } from '../wish/targets';
import type { Standing, WorkHandlers } from './work';
import type { WishLog } from './wishLog';

/** Nodes that are worked out, or drafts that are written, before the thread looks at what else it is asked. */
const AT_ONCE = 500;

type Importer = WorkHandlers & { close(): void };

/** A file whose rows were checked. */
interface Checked {
  readonly rows: Rows;
  readonly wishes: WishLog;
  readonly choices: ImportChoices;
  readonly tree: TreeShape;
  readonly workspace: Workspace;
}

/** One file on its way to drafts, with a connection of its own to the workspace. */
export function createImporter(tell: (state: ImportState) => void): Importer {
  const reader = createFileReader();
  let workspace: Workspace | null = null;
  let checked: Checked | null = null;
  let planned: PlannedWishes | null = null;
  let writing: ImportWriting | null = null;

  const current = (): Checked => must(checked);
  /** What becomes of the draft at each place that rows named, on what is there now. */
  const lookAt = ({ workspace, tree, choices, wishes }: Checked) => {
    const { find, inForceAt } = createTargetFinder(workspace, tree);
    const asking = { choices, source: reader.name() };
    return { targetAt: (place: number): Target | null => find(place, wishes.at(place), asking), inForceAt };
  };

  const plan = async (signal: AbortSignal): Promise<Standing> => {
    const { rows, wishes, tree, workspace } = current();
    planned = null;
    const planning = { workspace, shape: tree, places: wishes.places, ...lookAt(current()) };
    planned = await planWishes(planning, async (done, total) => {
      tell({ phase: 'planning', done, total });
      await nextTurn();
      signal.throwIfAborted();
    });
    return { counts: rows.counts(), totals: { ...planned.totals, waiting: wishes.waiting().length } };
  };
  const change = <T>(work: (rows: Rows) => T): T => {
    planned = null;
    return work(current().rows);
  };
  const giveUp = (): void => {
    writing?.rollBack();
    writing = null;
  };

  return {
    open: (source) => reader.open(source),
    read: (format) => {
      checked = planned = null;
      return reader.read(format);
    },
    check: async ({ file, ...ask }, signal) => {
      checked = planned = null;
      workspace ??= openWorkspace(file);
      const read = await reader.check(
        ask,
        ({ rows, bytes, totalBytes }) => tell({ phase: 'checking', rows, bytes, totalBytes }),
        signal,
      );
      checked = { ...read, choices: ask.choices, tree: ask.tree, workspace };
      return plan(signal);
    },
    plan: (_, signal) => plan(signal),
    planRows: ({ from, count }) => must(planned).rows(from, count),
    problems: (ask) => current().rows.page(ask),
    mend: ({ edits }) => change((rows) => rows.mend(edits)),
    fix: ({ code }) => change((rows) => rows.fix(code)),
    skip: (ask) => change((rows) => rows.skip(ask)),
    bringBack: () => change((rows) => rows.bringBack()),
    saveRest: ({ path }, signal) => reader.saveRest(path, current().rows, signal),
    begin: () => {
      must(planned);
      writing = current().workspace.imports.begin(reader.name(), new Date().toISOString());
      return null;
    },
    write: async (_, signal) => {
      const { wishes, choices, tree } = current();
      // In the order of the table, so that its pages are filled one after the other.
      const places = must(planned).places.toSorted((a, b) => ((tree.ids[a] ?? '') < (tree.ids[b] ?? '') ? -1 : 1));
      const open = must(writing);
      const written: number[] = [];
      const { targetAt } = lookAt(current());
      try {
        for (const [at, place] of places.entries()) {
          const target = targetAt(place);
          if (target) {
            open.put(target);
            written.push(place);
          }
          if (at % AT_ONCE !== 0) continue;
          tell({ phase: 'writing', done: at, total: places.length });
          await nextTurn();
          signal.throwIfAborted();
        }
        const waiting = wishes.waiting().map(([name, wish]) => ({ name, wish, choices }));
        open.commit(waiting);
        writing = planned = null;
        return { places: Int32Array.from(written), waiting: waiting.length };
      } catch (error) {
        giveUp();
        throw error;
      }
    },
    giveUp: () => {
      giveUp();
      return null;
    },
    close: () => {
      giveUp();
      workspace?.close();
    },
  };
}

function must<T>(value: T | null): T {
  if (value === null) throw new ExpectedError('import.none');
  return value;
}
