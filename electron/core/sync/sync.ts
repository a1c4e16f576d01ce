import type { Session } from '../../../shared/api/api';
import { ExpectedError } from '../../../shared/errors/codes';
import type { Activity, Connection, Problem, Status } from '../../../shared/messages/model';
import { marksOf } from '../nodeDetail';
import { pushableDrafts } from '../plan';
import { problemOf } from '../problem';
import type { ServiceClient } from '../service/client';
import type { Workspace } from '../store/workspace';
import type { Windows } from '../wire';
import { workspaceInfoOf } from '../workspaceInfo';
import { watchConnection, type ProbeIntervals } from './connection';
import { pull, type PullProgress, type PullReport } from './pull';
import { sendPush, type PushReport } from './push';

/** One open workspace in touch with its service: whether it is reached, and the one pull or push under way. */
export interface Sync {
  status(): Status;
  /** Says that drafts came or went. */
  draftsChanged(): void;
  check(): Promise<Connection>;
  /** Takes another token; throws where the service refuses it or it belongs to another account. */
  authorize(token: string): Promise<void>;
  /** Begins a pull and answers at once; how it ends is in the status. Throws `sync.busy`. */
  startPull(): void;
  /** Freezes the drafts of these nodes and begins to push them. Throws `sync.busy` or `push.nothing`. */
  startPush(nodes: readonly string[]): void;
  /** Stops after what is under way. */
  cancel(): void;
  stop(): Promise<void>;
}

interface Options {
  readonly workspace: Workspace;
  readonly windows: Windows;
  readonly intervals: ProbeIntervals;
  /** Reads the token that is kept; null where none is at hand. Asked when the network is needed, not before. */
  readonly readToken: () => Promise<string | null>;
  readonly connect: (token: string) => Promise<ServiceClient>;
  /** Told of whatever a pull or push met, besides the status. */
  readonly failed: (error: unknown) => void;
}

export function createSync({ workspace, windows, intervals, readToken, connect, failed }: Options): Sync {
  let token: string | null = null;
  let client: ServiceClient | null = null;
  let session: Session | null = null;
  let activity: Activity | null = null;
  let lastProblem: Problem | null = null;
  let running: { readonly ended: Promise<void>; readonly abort: AbortController } | null = null;
  let pulledSinceOnline = false;

  const status = (): Status => ({
    connection: connection.current,
    activity,
    drafts: workspace.drafts.count(),
    lastPull: workspace.meta.lastPull(),
    lastProblem,
  });
  const tellStatus = (): void => windows.tell('status', status());

  const clientNow = async (): Promise<ServiceClient> => {
    token ??= await readToken();
    if (token === null) throw new ExpectedError('token.needed');
    client ??= await connect(token);
    return client;
  };

  const connection = watchConnection({
    intervals,
    askSession: async () => (await clientNow()).session(),
    onSession: (next) => {
      const info = workspaceInfoOf(workspace.info.address, next);
      if (info.id !== workspace.info.id) throw new ExpectedError('account.other', { account: next.account.name });
      if (JSON.stringify(info) !== JSON.stringify(workspace.info)) workspace.setInfo(info);
      session = next;
    },
    changed: ({ state }) => {
      if (state !== 'online') pulledSinceOnline = false;
      tellStatus();
      if (state === 'online') goOn();
    },
  });

  /** Takes up what waits for the network: a push that was cut off, then what changed meanwhile. */
  const goOn = (): void => {
    if (running || connection.current.state !== 'online') return;
    const push = workspace.pushes.unfinished();
    if (push !== null) runPush(push);
    else if (!pulledSinceOnline) runPull();
  };

  /** Runs the one activity. How it ended is in the status: no one waits for it. */
  const run = (first: Activity, work: (signal: AbortSignal) => Promise<void>): void => {
    const abort = new AbortController();
    activity = first;
    lastProblem = null;
    const ended = work(abort.signal)
      .catch((error: unknown) => {
        lastProblem = problemOf(error);
        connection.noteFailure(error);
        failed(error);
      })
      .then(() => {
        running = null;
        activity = null;
        tellStatus();
        if (lastProblem === null) goOn();
      });
    running = { ended, abort };
    tellStatus();
  };

  const advance = (next: Activity): void => {
    activity = next;
    tellStatus();
  };

  const runPull = (): void =>
    run({ kind: 'pull', nodes: 0, policies: 0, waitingUntil: null }, async (signal) => {
      let read: PullProgress = { nodes: 0, policies: 0 };
      const progress = (waitingUntil: string | null): void => advance({ kind: 'pull', ...read, waitingUntil });
      const report: PullReport = {
        waiting: progress,
        arrived: (next) => {
          read = next;
          progress(null);
        },
      };
      const outcome = await pull(workspace, await clientNow(), report, signal);
      pulledSinceOnline = true;
      if (outcome.treeChanged || outcome.policies > 0) windows.tell('tree', workspace.nodes.tree(workspace.info.root));
    });

  const runPush = (push: number): void =>
    run({ kind: 'push', ...workspace.pushes.counts(push), waitingUntil: null }, async (signal) => {
      const progress = (waitingUntil: string | null): void =>
        advance({ kind: 'push', ...workspace.pushes.counts(push), waitingUntil });
      const report: PushReport = {
        waiting: progress,
        answered: (answers) => {
          windows.tell('pushed', [...answers]);
          windows.tell(
            'marks',
            answers.map(({ node }) => marksOf(workspace, node)),
          );
          progress(null);
        },
      };
      const batchSize = session?.capabilities.batchSize ?? 1;
      try {
        await sendPush(workspace, await clientNow(), push, batchSize, report, signal);
        workspace.pushes.finish(push);
      } catch (error) {
        // What a person stopped is over; what the network stopped goes on when it is back.
        if (error instanceof ExpectedError && error.code === 'sync.cancelled' && !stopping)
          workspace.pushes.finish(push);
        throw error;
      }
    });

  let stopping = false;

  return {
    status,
    draftsChanged: tellStatus,
    check: () => connection.check(),
    authorize: async (next) => {
      const before = token;
      token = next;
      client = null;
      const { state, ...rest } = await connection.checkAnew();
      if (state === 'online' || !('problem' in rest)) return;
      if (state === 'tokenNeeded') {
        token = before;
        client = null;
      }
      throw new ExpectedError(rest.problem.code, rest.problem.details);
    },
    startPull: () => {
      if (running) throw new ExpectedError('sync.busy');
      runPull();
    },
    startPush: (nodes) => {
      if (running) throw new ExpectedError('sync.busy');
      if (workspace.info.role === 'reader')
        throw new ExpectedError('account.forbidden', { host: workspace.info.address });
      const drafts = pushableDrafts(workspace, new Set(nodes));
      if (drafts.length > 0) workspace.pushes.freeze(drafts, workspace.info.account);
      // One that was cut off comes before the new one: what it sent may have arrived.
      const push = workspace.pushes.unfinished();
      if (push === null) throw new ExpectedError('push.nothing');
      runPush(push);
    },
    cancel: () => running?.abort.abort(new ExpectedError('sync.cancelled')),
    stop: async () => {
      stopping = true;
      connection.stop();
      running?.abort.abort(new ExpectedError('sync.cancelled'));
      await running?.ended;
    },
  };
}
