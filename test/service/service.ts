import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Node, Policy, PolicyBody } from '../../shared/api/api';
import { ADMIN, addUser, revokeToken, standingUser, type Role, type User } from './auth';
import type { OperationId } from './contract';
import { numberOf, openDatabase, type Database } from './database';
import { createFaults, type FaultCounts } from './faults/faults';
import type { FaultPlan } from './faults/plan';
import { startGateway, type Gateway, type GatewayOptions } from './gateway/gateway';
import type { Capabilities } from './handlers/handler';
import { StartFailure } from './problems';
import type { DefaultRoute, Destination } from './routes';
import { readCsvSeed, type CsvSeed } from './seed/csv';
import { writeSeed, type SkippedRow } from './seed/seed';
import { makeSyntheticSeed, type SyntheticSeed } from './seed/synthetic';
import { createHttpServer, type Tls } from './server';
import { createState } from './state';
import type { NewNode } from './tree';

export interface ServiceOptions extends Partial<Capabilities> {
  /** 0 (the default) takes a free one. */
  readonly port?: number | undefined;
  /** The SQLite file; without one, a temporary file that goes away with the service. */
  readonly file?: string | undefined;
  /** What an empty file is filled with. */
  readonly seed?: SyntheticSeed | CsvSeed | undefined;
  /** Tokens that stand for the two users from now on; made up, or those of the file, where absent. */
  readonly tokens?: Partial<Record<Role, string | undefined>>;
  /** What every request waits for first, in milliseconds. */
  readonly latencyMs?: number | undefined;
  /** How it misbehaves from the start on. */
  readonly faults?: FaultPlan | undefined;
  /** Serves HTTPS. */
  readonly tls?: Tls | undefined;
  /** Where mail of a domain goes for which that was never set. */
  readonly defaultRoute?: DefaultRoute | undefined;
  /** The clock, in milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
}

/** One answer that went out. */
export interface Answered {
  readonly operation: OperationId;
  readonly status: number;
}

/** A running service; its methods are what a colleague, or a test, does behind the app's back. */
export interface Service {
  readonly url: string;
  readonly port: number;
  readonly file: string;
  /** The users of every service, each seeing everything. */
  readonly admin: User;
  readonly reader: User;
  /** How many there were at the start. */
  readonly counts: { readonly admins: number; readonly domains: number; readonly policies: number };
  /** Whether the file was filled at this start, and the rows of a CSV file that were left out. */
  readonly seeded: { readonly skipped: readonly SkippedRow[] } | null;
  /** How often each operation was answered since the start. */
  requests(operation?: OperationId): number;
  /** Calls back for each answer; the function it gives stops that. */
  onAnswer(listener: (answered: Answered) => void): () => void;

  addNode(node: NewNode): Node;
  renameNode(id: string, name: string): void;
  moveNode(id: string, parent: string): void;
  /** With all under it. */
  removeNode(id: string): void;
  node(id: string): Node | null;
  /** The id of a domain, by its A-labels. */
  domain(name: string): string | null;
  policy(node: string): Policy;
  setPolicy(node: string, policy: PolicyBody, author?: string): Policy;
  route(domain: string): readonly Destination[];
  /** From now on its mail goes there. */
  setRoute(domain: string, destinations: readonly Destination[]): void;
  /** Someone who sees only what is under `root`; everything, where it is absent. */
  addUser(user: { readonly name: string; readonly role: Role; readonly root?: string }): User;
  revokeToken(token: string): void;
  /** Forgets what went away: every cursor and token given out so far is too old. */
  forgetChanges(): void;
  /** From now on sends every caller away for so many seconds; null lets them in again. */
  setUnavailable(retryAfterSeconds: number | null): void;
  /** From now on misbehaves as a plan says, from its start; null ends that. `/admin/faults` does the same from outside. */
  setFaults(plan: FaultPlan | null): void;
  /** How often each fault was done since the start. */
  faultCounts(): FaultCounts;

  /** Starts a real MTA that enforces the policies at both hops; it stops with the service. Throws a `StartFailure`. */
  startGateway(options: GatewayOptions): Promise<Gateway>;

  /** Cuts every connection and closes the file. Rejects with what the service did wrong, so that no test passes over it. */
  stop(): Promise<void>;
}

const DEFAULTS = { anySender: false, batchSize: 100, requestsPerMinute: 6000 } satisfies Capabilities;
const DEFAULT_SEED: SyntheticSeed = { domains: 100, seed: 1 };

/** Starts the reference service on the loopback. Throws a `StartFailure` with a sentence for a person. */
export async function startService(options: ServiceOptions = {}): Promise<Service> {
  const temporary = options.file === undefined ? mkdtempSync(join(tmpdir(), 'hopseal-service-')) : null;
  const file = options.file ?? join(temporary ?? '', 'service.sqlite');
  const removeTemporary = (): void => {
    if (temporary) rmSync(temporary, { recursive: true, force: true });
  };
  try {
    const database = openDatabase(file, temporary !== null);
    try {
      return await serve(database, file, options, removeTemporary);
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    removeTemporary();
    throw error;
  }
}

async function serve(database: Database, file: string, options: ServiceOptions, closed: () => void): Promise<Service> {
  const { port = 0, seed = DEFAULT_SEED, tokens = {}, latencyMs = 0, tls, now = Date.now } = options;
  const { anySender, batchSize, requestsPerMinute } = { ...DEFAULTS, ...options };
  const seeded = fillIfEmpty(database, seed);
  const state = createState(database, now, options.defaultRoute);
  const admin = standingUser(database, { name: ADMIN, role: 'admin', root: state.root }, tokens.admin);
  const reader = standingUser(database, { name: 'reader', role: 'reader', root: state.root }, tokens.reader);

  const faults = createFaults(latencyMs);
  if (options.faults) faults.begin(options.faults);

  const listeners = new Set<(answered: Answered) => void>();
  const answered = new Map<OperationId, number>();
  const defects: unknown[] = [];
  let stopped: Promise<void> | null = null;
  const server = createHttpServer({
    state,
    capabilities: { anySender, batchSize, requestsPerMinute },
    faults,
    tls: tls ?? null,
    onAnswer: (operation, status) => {
      answered.set(operation, (answered.get(operation) ?? 0) + 1);
      for (const listen of listeners) listen({ operation, status });
    },
    onDefect: (defect) => {
      defects.push(defect);
      console.error('Defect of the reference service:', defect);
    },
  });
  await listen(server, port);
  const address = server.server.address() as AddressInfo;

  const change = <T>(work: () => T): T => database.transaction(work)();
  const gateways: Gateway[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(gateways.map((gateway) => gateway.stop()));
    await server.close();
    database.close();
    closed();
    if (defects.length > 0) throw new AggregateError(defects, `${defects.length} defects of the reference service`);
  };

  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${address.port}`,
    port: address.port,
    file,
    admin,
    reader,
    counts: {
      admins: numberOf(database, "SELECT count(*) FROM nodes WHERE kind = 'admin' AND gone = 0"),
      domains: numberOf(database, "SELECT count(*) FROM nodes WHERE kind = 'domain' AND gone = 0"),
      policies: numberOf(database, 'SELECT count(*) FROM policies WHERE gone = 0'),
    },
    seeded,
    requests: (operation) =>
      operation ? (answered.get(operation) ?? 0) : [...answered.values()].reduce((sum, count) => sum + count, 0),
    onAnswer: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    addNode: (node) => change(() => state.tree.add(node)),
    renameNode: (id, name) => change(() => state.tree.rename(id, name)),
    moveNode: (id, parent) => change(() => state.tree.move(id, parent)),
    removeNode: (id) => change(() => state.tree.remove(id)),
    node: (id) => state.tree.get(id),
    domain: (name) => state.tree.domain(name),
    policy: (node) => state.policies.get(node),
    setPolicy: (node, policy, author = 'colleague') => {
      if (!state.tree.get(node)) throw new Error(`${node} is no node of the tree.`);
      return change(() =>
        state.policies.replace(state.policies.get(node), policy, { actor: author, key: randomUUID() }),
      );
    },
    route: (domain) => state.routes.get(domain) ?? [],
    setRoute: (domain, destinations) => change(() => state.routes.set(domain, destinations)),
    addUser: ({ name, role, root = state.root }) => change(() => addUser(database, { name, role, root })),
    revokeToken: (token) => revokeToken(database, token),
    forgetChanges: () =>
      change(() => {
        state.sequence.forget();
        database.exec('DELETE FROM nodes WHERE gone = 1');
        database.exec('DELETE FROM policies WHERE gone = 1');
      }),
    setUnavailable: (seconds) => faults.setUnavailable(seconds),
    setFaults: (plan) => (plan ? faults.begin(plan) : faults.end()),
    faultCounts: () => faults.counts(),
    startGateway: async (options) => {
      const gateway = await startGateway(state, options);
      gateways.push(gateway);
      return gateway;
    },
    stop: () => (stopped ??= stop()),
  };
}

function fillIfEmpty(database: Database, seed: SyntheticSeed | CsvSeed): Service['seeded'] {
  if (numberOf(database, 'SELECT count(*) FROM nodes') > 0) return null;
  const tree = 'file' in seed ? readCsvSeed(seed) : makeSyntheticSeed(seed);
  writeSeed(database, tree);
  return { skipped: tree.skipped };
}

async function listen(server: ReturnType<typeof createHttpServer>, port: number): Promise<void> {
  try {
    await server.listen({ host: '127.0.0.1', port });
  } catch (error) {
    await server.close();
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EADDRINUSE') throw new StartFailure(`Port ${port} is in use; choose another with --port.`);
    if (code === 'EACCES')
      throw new StartFailure(`Port ${port} may not be used here; choose one above 1023 with --port.`);
    throw error;
  }
}
