import { ExpectedError } from '../../../shared/errors/codes';
import type { ImportHow, ImportState } from '../../../shared/messages/import';
import type { TreeShape } from '../../../shared/tree/columns';
import { problemOf } from '../problem';
import type { Workspace } from '../store/workspace';
import type { Thread } from './thread';
import type { Standing, WorkAsk, Written } from './work';

interface Options {
  readonly workspace: Workspace;
  readonly thread: Thread;
  readonly tell: (state: ImportState) => void;
  /** Told of the nodes whose draft came, changed or went. */
  readonly written: (nodes: readonly string[]) => void;
}

/** What was written, by node. */
type NodesWritten = Pick<Written, 'waiting'> & { readonly nodes: readonly string[] };

type CheckAsk = Pick<WorkAsk<'check'>, 'mapping'> & { readonly how: ImportHow };

/** One file on its way to drafts: checked, mended, planned, written. Each of the long works begins at once and tells how it goes. */
export interface ImportSession {
  check(ask: CheckAsk): void;
  /** Mends or leaves out rows, then begins to work the plan out again; no other work comes between. Rejects as the change does. */
  change<T>(work: () => Promise<T>): Promise<T>;
  /** How many nodes the plan changes; null where none is worked out. */
  readonly planned: number | null;
  /** The file is read in another way: what was worked out holds no more. */
  forget(): void;
  write(): void;
  /** Throws `import.busy` where a work is under way. */
  refuseBusy(): void;
  cancel(): void;
  stop(): Promise<void>;
}

export function createImportSession({ workspace, thread, tell, written }: Options): ImportSession {
  /** The tree that rows were matched with. */
  let shape: TreeShape | null = null;
  let planned: { readonly revision: number; readonly changes: number } | null = null;
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
  const currentShape = (): TreeShape => workspace.nodes.shape(workspace.info.root);

  /** Has the plan worked out, until nothing that it stands on was written meanwhile. */
  const plan = async (work: () => Promise<Standing>, signal: AbortSignal): Promise<ImportState> => {
    planned = null;
    const { revision } = workspace;
    const { counts, totals } = await work();
    signal.throwIfAborted();
    if (shape !== currentShape()) throw new ExpectedError('import.changed');
    if (revision !== workspace.revision) return plan(() => thread.ask('plan', null), signal);
    planned = { revision, changes: totals.changes };
    return { phase: 'checked', counts, totals };
  };

  const writeAsPlanned = async (revision: number, signal: AbortSignal): Promise<NodesWritten> => {
    await thread.ask('begin', null);
    // From here on no one else writes.
    if (workspace.revision === revision && !signal.aborted) {
      const { places, waiting } = await thread.ask('write', null);
      return { nodes: Array.from(places, (place) => shape?.ids[place] ?? ''), waiting };
    }
    await thread.ask('giveUp', null);
    signal.throwIfAborted();
    throw new ExpectedError('import.changed');
  };

  const write = async (
    { revision, changes }: NonNullable<typeof planned>,
    signal: AbortSignal,
  ): Promise<ImportState> => {
    tell({ phase: 'writing', done: 0, total: changes });
    const { nodes, waiting } = await workspace.whileWrittenBeside(() => writeAsPlanned(revision, signal));
    planned = null;
    written(nodes);
    return { phase: 'done', drafted: nodes.length, waiting };
  };

  return {
    get planned() {
      return planned && planned.changes;
    },
    refuseBusy,
    forget: () => void (planned = null),
    check: ({ mapping, how }) => {
      run((signal) => {
        const tree = currentShape();
        shape = tree;
        tell({ phase: 'checking', rows: 0, bytes: 0, totalBytes: 0 });
        const { file, info } = workspace;
        const ask = { mapping, choices: how, tree, anySender: info.anySender, file };
        return plan(() => thread.ask('check', ask), signal);
      });
    },
    change: (work) =>
      new Promise((resolve, reject) => {
        run(async (signal) => {
          const changed = work();
          changed.then(resolve, reject);
          await changed;
          return plan(() => thread.ask('plan', null), signal);
        });
      }),
    write: () => {
      const ready = planned;
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
