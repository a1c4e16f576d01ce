import { ExpectedError, isWorthRetry } from '../../../shared/errors/codes';
import type { PushSummary } from '../../../shared/messages/history';
import type { Connection, Status } from '../../../shared/messages/model';
import { CAPABILITIES } from '../../../shared/service';
import type { Host } from '../host';
import type { Plan } from '../plan/plan';
import { matchWaiting } from '../import/matchWaiting';
import { reportDefect } from '../problem';
import type { Service } from '../service/service';
import { stepsOf } from '../steps';
import type { Workspace } from '../store/workspace';
import type { Windows } from '../wire';
import { createAccount } from './account';
import { createActivities } from './activities';
import { readAudit } from './auditing';
import type { Pace } from './pace';
import { pull } from './pull';
import { cancelPush, pushActivity, runPush } from './pushing';
import { createTeller } from './teller';

/** One open workspace in touch with its service: whether it is reached, and the one pull or push under way. */
export interface Sync {
  status(): Status;
  /** Says, in a moment, that the drafts of these nodes came, changed or went. */
  draftsChanged(nodes: readonly string[]): void;
  /** Tells the windows of another tree, with other marks. */
  readonly treeChanged: () => void;
  check(): Promise<Connection>;
  /** The service, for what is asked of it besides. Throws `token.needed`. */
  readonly client: () => Promise<Service>;
  /** Takes another token; throws where the service refuses it or it belongs to another account. */
  authorize(token: string): Promise<void>;
  /** Begins a pull and answers at once; how it ends is in the status. A push that was cut off comes before it. Throws `sync.busy`. */
  startPull(isFull: boolean): void;
  /** Freezes the drafts of these nodes, as planned at `revision`, and begins to push them. Throws `sync.busy`, `plan.changed`, `push.nothing`, `push.by_hand`. */
  startPush(nodes: readonly string[], revision: number): void;
  /** Begins to read on in the service's audit. Throws `sync.busy`, `service.not_offered`. */
  startAudit(): void;
  /** Stops after what is under way; a push that waits for the network is over then. */
  cancel(): void;
  /** Takes in what the check after a push found. */
  pushChecked(push: number): void;
  stop(): Promise<void>;
}

interface Options {
  readonly workspace: Workspace;
  readonly plan: Plan;
  readonly windows: Windows;
  readonly host: Host;
  readonly pace: Pace;
  /** Reads the token that is kept; null where none is at hand. Asked when the network is needed, not before. */
  readonly readToken: () => Promise<string | null>;
  readonly connect: (token: string) => Promise<Service>;
  /** Told of whatever a pull or push met, besides the status. */
  readonly failed: (error: unknown) => void;
  /** Told of a push that is over and applied something. */
  readonly pushed: (push: number) => void;
}

/** After a pull the window has better to wait for than that the tree's shape is kept for the next start. */
const KEEP_SHAPE_MS = 1000;
export function createSync(options: Options): Sync {
  const { workspace, plan, windows, host, pace, readToken, connect, failed, pushed } = options;
  const can = CAPABILITIES[workspace.info.kind];
  const notOffered = (): ExpectedError =>
    new ExpectedError('service.not_offered', { host: new URL(workspace.info.address).host });
  const owed = workspace.pushes.unfinished();
  let lastPush: PushSummary | null = owed === null ? null : workspace.history.summary(owed);
  let pullDue: 'none' | 'changes' | 'all' = 'changes';
  let resume: NodeJS.Timeout | undefined;
  let keeping: NodeJS.Timeout | undefined;

  const status = (): Status => ({
    connection: account.connection,
    activity: activities.current,
    drafts: workspace.drafts.count(),
    lastPull: workspace.meta.lastPull(),
    lastProblem: activities.lastProblem,
    lastPush,
    checklist: workspace.checklists.counts(),
    drift: workspace.drift.countAfter(workspace.meta.driftSeen()),
    revision: workspace.revision,
    steps: stepsOf(workspace),
  });
  const tell = createTeller(workspace, windows, status, (shown) => {
    host.call('desktop.status', shown).catch(reportDefect);
  });

  const account = createAccount({
    workspace,
    intervals: pace.probes,
    readToken,
    connect,
    changed: ({ state }) => {
      if (state === 'online') goOn();
      else if (pullDue === 'none') pullDue = 'changes';
      tell.status();
    },
  });

  const activities = createActivities({
    changed: tell.status,
    failed: (error) => {
      account.noteFailure(error);
      failed(error);
    },
    ended: (problem) => {
      if (!problem) goOn();
      // What may go well in a while is tried again then, whether or not the service seems to be there.
      else if (isWorthRetry(problem.code) || problem.code === 'push.unanswered') goOnSoon();
    },
  });

  const goOnSoon = (): void => {
    clearTimeout(resume);
    resume = setTimeout(goOn, pace.resumeMs).unref();
  };

  /** Takes up what waits for the network: a push that was cut off, then what changed meanwhile. */
  const goOn = (): void => {
    clearTimeout(resume);
    if (activities.current || account.connection.state !== 'online') return;
    const push = workspace.pushes.unfinished();
    if (push !== null) beginPush(push);
    else if (pullDue !== 'none') beginPull();
  };

  const beginPull = (): void =>
    activities.run({ kind: 'pull', nodes: 0, policies: 0, waitingUntil: null }, async (signal) => {
      let read = { nodes: 0, policies: 0 };
      const advance = (waitingUntil: string | null): void =>
        activities.advance({ kind: 'pull', ...read, waitingUntil });
      const report = {
        policy: pace.retries,
        waiting: advance,
        arrived: (next: typeof read) => {
          read = next;
          advance(null);
        },
      };
      const { isTreeChanged, nodes: pulled } = await pull(
        workspace,
        await account.client(),
        pullDue === 'all',
        report,
        signal,
      );
      pullDue = 'none';
      const nodes = [...pulled, ...matchWaiting(workspace)];
      if (isTreeChanged) tell.tree();
      else tell.marks(nodes);
      clearTimeout(keeping);
      if (isTreeChanged) keeping = setTimeout(workspace.nodes.keepShape, KEEP_SHAPE_MS).unref();
    });

  const beginPush = (push: number): void =>
    activities.run(pushActivity(workspace, push), async (signal) => {
      const { batchSize } = account;
      lastPush = workspace.history.summary(push);
      try {
        await runPush(
          {
            workspace,
            push,
            batchSize,
            retries: pace.retries,
            client: account.client,
            advance: activities.advance,
            answered: tell.marks,
          },
          signal,
        );
      } finally {
        lastPush = workspace.history.summary(push);
      }
      const { applied, refused } = lastPush ?? { applied: 0, refused: 0 };
      // What was refused was changed, or taken away, by someone else.
      if (refused > 0) pullDue = 'changes';
      if (applied > 0) pushed(push);
      await host.call('push.ended', { account: workspace.info.account, applied, refused }).catch(reportDefect);
    });

  return {
    status,
    draftsChanged: tell.soon,
    treeChanged: () => {
      tell.tree();
      tell.status();
    },
    check: account.check,
    client: account.client,
    authorize: account.authorize,
    startPull: (isFull) => {
      const push = workspace.pushes.unfinished();
      if (activities.current) throw new ExpectedError('sync.busy');
      pullDue = isFull ? 'all' : 'changes';
      if (push === null) beginPull();
      else beginPush(push);
    },
    startPush: (nodes, revision) => {
      if (!can.writePolicies) throw new ExpectedError('push.by_hand');
      if (activities.current) throw new ExpectedError('sync.busy');
      if (workspace.info.role === 'reader')
        throw new ExpectedError('account.forbidden', { host: workspace.info.address });
      if (nodes.length > 0 && revision !== workspace.revision) throw new ExpectedError('plan.changed');
      // One that was cut off comes before a new one: what it sent may have arrived.
      const push = workspace.pushes.unfinished() ?? freeze(nodes);
      beginPush(push);
    },
    startAudit: () => {
      if (!can.audit) throw notOffered();
      activities.run({ kind: 'audit', entries: 0, waitingUntil: null }, async (signal) => {
        let entries = 0;
        const advance = (waitingUntil: string | null): void =>
          activities.advance({ kind: 'audit', entries, waitingUntil });
        const report = {
          policy: pace.retries,
          waiting: advance,
          arrived: (next: number) => {
            entries = next;
            advance(null);
          },
        };
        await readAudit(workspace, await account.client(), report, signal);
      });
    },
    cancel: () => {
      if (activities.cancel()) return;
      const push = workspace.pushes.unfinished();
      if (push === null) return;
      try {
        cancelPush(workspace, push);
      } finally {
        lastPush = workspace.history.summary(push);
        // What was sent and not answered is asked for.
        goOnSoon();
        tell.status();
      }
    },
    pushChecked: (push) => {
      if (lastPush?.push !== push) return;
      lastPush = workspace.history.summary(push);
      tell.status();
    },
    stop: async () => {
      clearTimeout(resume);
      clearTimeout(keeping);
      account.stop();
      tell.stop();
      await activities.stop();
    },
  };

  function freeze(nodes: readonly string[]): number {
    const changes = plan.changes(nodes);
    if (changes.length === 0) throw new ExpectedError('push.nothing');
    return workspace.pushes.freeze(changes, workspace.info.account, workspace.steps.last());
  }
}
