import type { CheckResult, CheckState } from '../../../shared/messages/check';
import { ExpectedError } from '../../../shared/errors/codes';
import { CAPABILITIES } from '../../../shared/service';
import { domainsUnder } from '../../../shared/tree/domainsUnder';
import { problemOf } from '../problem';
import type { Service } from '../service/service';
import type { AppliedChange } from '../store/history';
import type { Workspace } from '../store/workspace';
import { patienceWith, type RetryPolicy } from '../sync/retry';
import { createWork, isCancelled } from '../work';

/** Looks, after a push, whether the service does what was pushed. */
export interface Checker {
  readonly state: CheckState;
  /** Begins with the changes that a push applied. Throws `check.busy`, `check.nothing`, `service.not_offered`. */
  start(push: number): void;
  cancel(): void;
  stop(): Promise<void>;
}

interface Options {
  readonly workspace: Workspace;
  readonly client: () => Promise<Service>;
  readonly retries: RetryPolicy;
  readonly tell: (state: CheckState) => void;
  readonly failed: (error: unknown) => void;
}

/** What speaks to a mail server is read when it is needed. */
const loadTrying = () => import('./tryGateway');

/** Domains that messages are tried on: those of one change show what it does. */
const MOST_DOMAINS = 50;
const OF_EACH_CHANGE = 3;

export function createChecker({ workspace, client, retries, tell, failed }: Options): Checker {
  const work = createWork<CheckState>({ state: 'idle' }, tell);

  const run = async (
    push: number,
    changes: readonly AppliedChange[],
    signal: AbortSignal,
    say: (state: CheckState) => void,
  ): Promise<CheckState> => {
    let result: CheckResult = { at: '', read: 0, differing: [], tried: null, isCancelled: false, problem: null };
    const domains = domainsOf(workspace, changes);
    let [done, total] = [0, changes.length];
    const count = (): void => say({ state: 'running', push, done: ++done, total });
    try {
      const patience = patienceWith(retries, signal);
      const service = await client();
      const { readBack } = await import('./readBack');
      const differing = await readBack(workspace, service, changes, patience, count);
      result = { ...result, read: changes.length, differing };
      const gateway = (await service.session(signal)).capabilities.testGateway;
      if (gateway) {
        total += domains.length;
        const { tryGateway } = await loadTrying();
        result = { ...result, tried: await tryGateway(workspace, service, gateway, domains, patience, count) };
      }
    } catch (error) {
      if (!isCancelled(signal)) {
        result = { ...result, problem: problemOf(error) };
        failed(error);
      }
    }
    result = { ...result, at: new Date().toISOString(), isCancelled: isCancelled(signal) };
    try {
      workspace.pushes.setChecked(push, result);
    } catch (error) {
      failed(error);
    }
    return { state: 'over', push, result };
  };

  return {
    get state() {
      return work.state;
    },
    start: (push) => {
      const { kind, address } = workspace.info;
      if (!CAPABILITIES[kind].readPolicies) {
        throw new ExpectedError('service.not_offered', { host: new URL(address).host });
      }
      const changes = workspace.history.ofPush(push);
      if (changes.length === 0) throw new ExpectedError('check.nothing');
      const first = { state: 'running', push, done: 0, total: changes.length } as const;
      work.begin(first, 'check.busy', (abort, say) => run(push, changes, abort.signal, say));
    },
    cancel: work.cancel,
    stop: work.stop,
  };
}

/** Domains that changes are for: a few of each. */
function domainsOf({ nodes, info }: Workspace, changes: readonly AppliedChange[]): string[] {
  const tree = nodes.shape(info.root);
  const domains = new Set<number>();
  for (const { node } of changes) {
    if (domains.size >= MOST_DOMAINS) break;
    for (const at of domainsUnder(tree, [node]).slice(0, OF_EACH_CHANGE)) domains.add(at);
  }
  return [...domains].slice(0, MOST_DOMAINS).map((at) => tree.ids[at] ?? '');
}
