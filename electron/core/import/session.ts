import { setImmediate as nextTurn } from 'node:timers/promises';
import { ExpectedError } from '../../../shared/errors/codes';
import type { ImportCounts, ImportHow, ImportState } from '../../../shared/messages/import';
import { problemOf } from '../problem';
import type { Workspace } from '../store/workspace';
import { prepareImport, type PreparedImport } from './preparedImport';
import { createTargetFinder, type Target } from './targets';
import type { Thread } from './thread';
import type { WorkAsk } from './work';

/** Nodes that are worked out, or drafts that are staged, before the core looks at what else it is asked. */
const AT_ONCE = 500;

interface Options {
  readonly workspace: Workspace;
  readonly thread: Thread;
  readonly name: string;
  readonly tell: (state: ImportState) => void;
  /** Told of the nodes whose draft came, changed or went. */
  readonly written: (nodes: readonly string[]) => void;
}

type CheckAsk = Pick<WorkAsk<'check'>, 'mapping'> & { readonly how: ImportHow };

/** How the rows stand after a change of some, and what is answered to it. */
interface Changed<T> {
  readonly counts: ImportCounts;
  readonly answer: T;
}

/** One file on its way to drafts: checked, mended, planned, written. Each of the long works begins at once and tells how it goes. */
export interface ImportSession {
  check(ask: CheckAsk): void;
  /** Mends or leaves out rows, then begins to work the plan out again; no other work comes between. Rejects as the change does. */
  change<T>(work: () => Promise<Changed<T>>): Promise<T>;
  readonly prepared: PreparedImport | null;
  /** The file is read in another way: what was worked out holds no more. */
  forget(): void;
  write(): void;
  /** Throws `import.busy` where a work is under way. */
  refuseBusy(): void;
  cancel(): void;
  stop(): Promise<void>;
}

export function createImportSession({ workspace, thread, name, tell, written }: Options): ImportSession {
  let how: ImportHow | null = null;
  let prepared: PreparedImport | null = null;
  let running: { readonly over: Promise<void>; readonly abort: AbortController } | null = null;

  const refuseBusy = (): void => {
    if (running) throw new ExpectedError('import.busy');
  };
  const run = (work: (signal: AbortSignal) => Promise<ImportState>): void => {
    refuseBusy();
    const abort = new AbortController();
    const over = work(abort.signal)
      .catch((error: unknown): ImportState => ({ phase: 'failed', problem: problemOf(error) }))
      .then((state) => {
        running = null;
        tell(state);
      });
    running = { over, abort };
  };

  const plan = async (counts: ImportCounts, signal: AbortSignal): Promise<ImportState> => {
    const choices = how;
    if (!choices) throw new ExpectedError('import.none');
    prepared = null;
    const tree = workspace.nodes.tree(workspace.info.root);
    const { revision } = workspace;
    const finder = createTargetFinder(workspace, tree, choices, name);
    const targets: Target[] = [];
    let done = 0;
    for (;;) {
      const wishes = await thread.ask('wishes', { from: done, count: AT_ONCE });
      signal.throwIfAborted();
      if (revision !== workspace.revision) return plan(counts, signal);
      for (const [place, wish] of wishes) {
        const target = finder.find(place, wish);
        if (target) targets.push(target);
      }
      done += wishes.length;
      if (wishes.length < AT_ONCE) break;
      tell({ phase: 'planning', done, total: counts.good });
    }
    const waiting = await thread.ask('waiting', null);
    const same = done - targets.length;
    prepared = prepareImport(workspace, tree, targets, { same, waiting: waiting.length });
    return { phase: 'checked', counts, totals: prepared.totals };
  };

  const write = async ({ targets, revision }: PreparedImport, signal: AbortSignal): Promise<ImportState> => {
    const { imports } = workspace;
    const waiting = await thread.ask('waiting', null);
    const refuseChanged = (): void => {
      signal.throwIfAborted();
      if (workspace.revision !== revision) throw new ExpectedError('import.changed');
    };
    try {
      for (let from = 0; from < targets.length; from += AT_ONCE) {
        refuseChanged();
        imports.stage(targets.slice(from, from + AT_ONCE), name);
        tell({ phase: 'writing', done: Math.min(targets.length, from + AT_ONCE), total: targets.length });
        await nextTurn();
      }
      refuseChanged();
      const choices = how;
      if (!choices) throw new ExpectedError('import.none');
      const kept = waiting.map(([of, wish]) => ({ name: of, wish, choices }));
      const nodes = imports.commit(kept, name, new Date().toISOString());
      prepared = null;
      written(nodes);
      return { phase: 'done', drafted: nodes.length, waiting: kept.length };
    } finally {
      imports.dropStaged();
    }
  };

  return {
    get prepared() {
      return prepared;
    },
    refuseBusy,
    forget: () => void (prepared = null),
    check: ({ mapping, how: chosen }) => {
      run(async (signal) => {
        how = chosen;
        prepared = null;
        const tree = workspace.nodes.shape(workspace.info.root);
        const { ids, names, parents, kinds } = tree;
        tell({ phase: 'checking', rows: 0, bytes: 0, totalBytes: 0 });
        const counts = await thread.ask('check', {
          mapping,
          choices: chosen,
          tree: { ids, names, parents, kinds },
          anySender: workspace.info.anySender,
        });
        return plan(counts, signal);
      });
    },
    change: (work) =>
      new Promise((resolve, reject) => {
        run(async (signal) => {
          const changed = work();
          changed.then(({ answer }) => resolve(answer), reject);
          return plan((await changed).counts, signal);
        });
      }),
    write: () => {
      const ready = prepared;
      if (!ready) throw new ExpectedError('import.none');
      run((signal) => write(ready, signal));
    },
    cancel: () => {
      running?.abort.abort(new ExpectedError('import.cancelled'));
      thread.cancel();
    },
    stop: async () => {
      running?.abort.abort(new ExpectedError('import.cancelled'));
      await thread.stop();
      await running?.over;
    },
  };
}
