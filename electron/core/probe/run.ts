import pLimit from 'p-limit';
import { serverKey } from '../../../shared/probe/outcome';
import type { Destination, DomainRecords, Route, ServerProbe } from '../../../shared/probe/report';
import type { ProbeContext } from './context';
import { probeDomain } from './domain';
import { probeServer } from './server';

/** A domain that is looked at. */
export interface Target {
  readonly node: string;
  /** Its name, as A-labels; read when it is its turn. */
  readonly domain: () => string;
  readonly route: Route;
  /** The sender domains in its lists. */
  readonly senders: () => readonly string[];
}

/** Told of what is found, as it is found. */
export interface Found {
  readonly server: (probe: ServerProbe) => void;
  readonly domain: (records: DomainRecords) => void;
  /** How many domains are done, of how many that are known so far. */
  readonly progress: (done: number, total: number) => void;
}

/**
 * Looks at domains, at most `parallel` of them and as many servers at once. Each server, and each domain, is looked at once, however many
 * share it. Rejects with the reason of the context's signal where that ends it.
 */
export async function runProbes(
  context: ProbeContext,
  targets: readonly Target[],
  parallel: number,
  found: Found,
): Promise<void> {
  const servers = once(serverKey, pLimit(parallel), async (server: Destination) => {
    const probe = await probeServer(context, server);
    found.server(probe);
  });
  const domains = once(
    (domain: string) => domain,
    pLimit(parallel),
    async (domain: string) => {
      const records = await probeDomain(context, domain);
      found.domain(records);
      return records;
    },
  );

  const turns = pLimit(parallel);
  const senders = new Set<string>();
  let done = 0;
  const finish = (): void => found.progress(++done, targets.length + senders.size);
  await Promise.all(
    targets.map((target) =>
      turns(async () => {
        context.signal.throwIfAborted();
        const { mx } = await domains(target.domain());
        const exchanges = 'hosts' in mx ? mx.hosts.map(({ host }) => ({ host, port: context.smtpPort })) : [];
        const destinations = target.route.state === 'known' ? target.route.destinations : [];
        await Promise.all([...destinations, ...exchanges].map(servers));
        for (const sender of target.senders()) senders.add(sender);
        finish();
      }),
    ),
  );
  await Promise.all(
    [...senders].map((sender) =>
      turns(async () => {
        context.signal.throwIfAborted();
        await domains(sender);
        finish();
      }),
    ),
  );
}

/** Does work once for each key. */
function once<I, O>(
  keyOf: (input: I) => string,
  limit: <T>(work: () => Promise<T>) => Promise<T>,
  work: (input: I) => Promise<O>,
): (input: I) => Promise<O> {
  const begun = new Map<string, Promise<O>>();
  return (input) => {
    const key = keyOf(input);
    let result = begun.get(key);
    if (!result) begun.set(key, (result = limit(() => work(input))));
    return result;
  };
}
