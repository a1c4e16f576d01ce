import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { StartFailure } from '../problems';
import type { DefaultRoute } from '../routes';
import type { Tls } from '../server';
import { ACTIONS } from './actions';
import { newDomain, ownedDomains, type OwnedDomain, type PanelDomain } from './domains';
import { goWrong } from './goWrong';
import { ORDINARY, type Oddities, type PanelFault } from './oddities';

export interface PanelOptions {
  readonly port?: number | undefined;
  readonly seed?: { readonly domains: number; readonly seed: number } | undefined;
  readonly latencyMs?: number | undefined;
  readonly tls?: Tls | undefined;
  readonly defaultRoute?: DefaultRoute | undefined;
}

/** A running double of the Control Panel of Mail Assure; its methods are what happens in the panel behind the app's back. */
export interface Panel {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** Whose the domains are that it began with. */
  readonly owned: readonly OwnedDomain[];
  /** What was asked, in its order: paths as they came. */
  readonly asked: readonly string[];
  /** The most requests that were under way at once. */
  readonly mostAtOnce: number;
  put(domain: Partial<PanelDomain> & Pick<PanelDomain, 'name'>): void;
  remove(name: string): void;
  setPassword(password: string): void;
  /** From now on. */
  behave(oddities: Partial<Oddities>): void;
  /** The next requests go wrong so, one after the other. */
  fail(...faults: readonly PanelFault[]): void;
  stop(): Promise<void>;
}

const USER = 'msp-admin';
const USERS = { admin: ['north', 'south'], domain: [], email: [] };

export async function startPanel({
  port = 0,
  seed,
  latencyMs = 0,
  tls,
  defaultRoute,
}: PanelOptions = {}): Promise<Panel> {
  const owned = ownedDomains(seed?.domains ?? 100, seed?.seed ?? 1);
  const domains = new Map(owned.map(({ domain }) => [domain, newDomain(domain, defaultRoute?.(domain))]));
  const asked: string[] = [];
  const faults: PanelFault[] = [];
  let password = 'pass:wörd-1';
  let oddities: Oddities = { ...ORDINARY, latencyMs };
  let [underWay, mostAtOnce] = [0, 0];

  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    asked.push(request.url);
    underWay++;
    mostAtOnce = Math.max(mostAtOnce, underWay);
    try {
      await wait(oddities.latencyMs);
      if (request.headers.authorization !== basic(USER, password)) return unauthorized(reply);
      const fault = faults.shift();
      if (fault) return goWrong(fault, reply);
      const [, , controller, action, ...pairs] = request.url.replace(/\/$/u, '').split('/').map(decodeURIComponent);
      const act = ACTIONS[`${controller}/${action}`];
      if (!act) return page(reply);
      const values = new Map(pairs.flatMap((name, at) => (at % 2 === 0 ? [[name, pairs[at + 1] ?? '']] : [])));
      if (values.get('format') !== 'json') return page(reply);
      return act({ oddities, domains, users: USERS, values });
    } finally {
      underWay--;
    }
  };
  const server = fastify({
    serverFactory: (handle) => (tls ? createTlsServer({ ...tls }, handle) : createServer(handle)),
    forceCloseConnections: true,
  });
  server.get('/api/*', answer);
  server.setNotFoundHandler((_request, reply) => page(reply));
  try {
    await server.listen({ host: '127.0.0.1', port });
  } catch (error) {
    throw new StartFailure(`Port ${port} cannot be used: ${error instanceof Error ? error.message : ''}`);
  }
  const at = (server.server.address() as AddressInfo).port;
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${at}`,
    user: USER,
    get password() {
      return password;
    },
    owned,
    asked,
    get mostAtOnce() {
      return mostAtOnce;
    },
    put: (domain) =>
      void domains.set(domain.name, { ...(domains.get(domain.name) ?? newDomain(domain.name)), ...domain }),
    remove: (name) => void domains.delete(name),
    setPassword: (next) => (password = next),
    behave: (next) => (oddities = { ...oddities, ...next }),
    fail: (...next) => void faults.push(...next),
    stop: () => server.close(),
  };
}

function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

function unauthorized(reply: FastifyReply): FastifyReply {
  return reply.code(401).header('WWW-Authenticate', 'Basic realm="API"').type('text/html').send('<h1>401</h1>');
}

/** What a wrong path leads to: a page to sign in, with status 200. */
function page(reply: FastifyReply): FastifyReply {
  return reply.type('text/html').send('<!doctype html><title>Sign in</title>');
}
