import { ExpectedError } from '../../../shared/errors/codes';
import { PROBE_DEFAULTS, type ProbeSettings, type ProbeState } from '../../../shared/messages/probe';
import type { Problem } from '../../../shared/messages/values';
import type { DomainRecords, ServerProbe } from '../../../shared/probe/report';
import { domainsUnder } from '../../../shared/tree/domainsUnder';
import { chainsOf } from '../chains';
import { problemOf } from '../problem';
import type { Service } from '../service/service';
import type { Workspace } from '../store/workspace';
import { patienceWith, type RetryPolicy } from '../sync/retry';
import { createWork, isCancelled } from '../work';
import { readRoutes } from './routes';
import type { Target } from './run';
import { senderDomainsOf } from './senders';

/** Looks at what mail servers and domains offer, where a person asked for it. Sends no mail. */
export interface Prober {
  readonly state: ProbeState;
  readonly settings: ProbeSettings;
  /** Begins with these nodes, and all domains under them. Throws `probe.busy`, `probe.nothing`. */
  start(nodes: readonly string[]): void;
  cancel(): void;
  stop(): Promise<void>;
}

interface Options {
  readonly workspace: Workspace;
  /** What holds where a person chose nothing else. */
  readonly defaults: Partial<ProbeSettings>;
  readonly client: () => Promise<Service>;
  readonly retries: RetryPolicy;
  readonly tell: (state: ProbeState) => void;
  readonly failed: (error: unknown) => void;
}

/** What is found is written, and told, so often, in milliseconds. */
const WRITE_MS = 250;

/** What speaks to the network is read when it is needed: the window does not wait for it. */
const loadProbing = () => import('./probing');

export function createProber({ workspace, defaults, client, retries, tell, failed }: Options): Prober {
  const work = createWork<ProbeState>({ state: 'idle' }, tell);
  const settings = (): ProbeSettings => workspace.meta.probeSettings() ?? { ...PROBE_DEFAULTS, ...defaults };

  const run = async (
    nodes: readonly string[],
    abort: AbortController,
    say: (state: ProbeState) => void,
  ): Promise<ProbeState> => {
    const startedAt = Date.now();
    const { signal } = abort;
    const results = createResults(workspace);
    let [done, total] = [0, nodes.length];
    let problem: Problem | null = null;
    const note = (error: unknown): void => {
      problem = problemOf(error);
      failed(error);
    };
    const write = setInterval(() => {
      try {
        results.write();
      } catch (error) {
        abort.abort(error);
      }
      say({ state: 'running', done, total, msLeft: msLeft(startedAt, done, total) });
    }, WRITE_MS);
    try {
      const { routes, problem: notRead } = await readRoutes(workspace, client, nodes, patienceWith(retries, signal));
      problem = notRead;
      const targets = nodes.map((node): Target => ({
        node,
        domain: () => workspace.nodes.get(node)?.name ?? '',
        route: routes.get(node) ?? { state: 'unknown' },
        senders: () => chainsOf(workspace, [node]).flatMap(senderDomainsOf),
      }));
      const progress = (next: number, of: number): void => void ([done, total] = [next, of]);
      const { createContext, runProbes } = await loadProbing();
      await runProbes(createContext(settings(), signal), targets, settings().parallel, { ...results, progress });
    } catch (error) {
      // A person's word to stop is nothing that went wrong.
      if (!isCancelled(signal)) note(error);
    } finally {
      clearInterval(write);
    }
    try {
      results.write();
    } catch (error) {
      note(error);
    }
    const at = new Date().toISOString();
    const how = { isCancelled: isCancelled(signal), isBlocked: results.isBlocked(), problem };
    return { state: 'over', done, total, at, ...how };
  };

  return {
    get state() {
      return work.state;
    },
    get settings() {
      return settings();
    },
    start: (asked) => {
      const tree = workspace.nodes.shape(workspace.info.root);
      const nodes = domainsUnder(tree, asked).map((at) => tree.ids[at] ?? '');
      const first = { state: 'running', done: 0, total: nodes.length, msLeft: null } as const;
      if (nodes.length === 0) throw new ExpectedError('probe.nothing');
      work.begin(first, 'probe.busy', (abort, say) => run(nodes, abort, say));
    },
    cancel: work.cancel,
    stop: work.stop,
  };
}

function msLeft(startedAt: number, done: number, total: number): number | null {
  return done === 0 ? null : Math.round(((Date.now() - startedAt) / done) * (total - done));
}

/** Fewer say nothing about the network. */
const ENOUGH_TO_TELL = 2;

/** What was found and is not written yet. */
function createResults(workspace: Workspace) {
  let servers: ServerProbe[] = [];
  let domains: DomainRecords[] = [];
  let [seen, timedOut] = [0, 0];
  return {
    server: (probe: ServerProbe): void => {
      servers.push(probe);
      if (probe.addresses.length === 0) return;
      seen++;
      if (probe.result.state === 'unreachable' && probe.result.why === 'timeout') timedOut++;
    },
    domain: (records: DomainRecords): void => void domains.push(records),
    /** It can all be found out again. */
    write: (): void => {
      if (servers.length === 0 && domains.length === 0) return;
      workspace.lightly(() => {
        workspace.probes.putServers(servers);
        workspace.probes.putDomains(domains);
      });
      servers = [];
      domains = [];
    },
    isBlocked: (): boolean => seen >= ENOUGH_TO_TELL && seen === timedOut,
  };
}
