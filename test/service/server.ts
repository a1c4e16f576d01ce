import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { authenticate, type Caller } from './auth';
import { OPERATIONS, type Operation, type OperationId } from './contract';
import type { Capabilities, Context, Reply } from './handlers/handler';
import { HANDLERS } from './handlers/handlers';
import { DEFECT_PROBLEM, Refusal } from './problems';
import { createRateLimit } from './rateLimit';
import type { State } from './state';

/** The largest body: a batch with full lists goes far beyond what JSON APIs usually take. */
const MAX_BODY_BYTES = 32 * 1024 * 1024;

export interface Tls {
  /** PEM. */
  readonly key: string;
  readonly cert: string;
}

export interface ServerOptions {
  readonly state: State;
  readonly capabilities: Capabilities;
  readonly latencyMs: number;
  readonly tls: Tls | null;
  /** Seconds to send every caller away for; null while the service answers. */
  readonly unavailableFor: () => number | null;
  readonly onAnswer: (operation: OperationId, status: number) => void;
  readonly onDefect: (defect: unknown) => void;
}

const NOBODY: Caller = { name: 'anonymous', role: 'reader', root: '' };

/** The HTTP side: the operations of the API document, each with its handler, and not one route more. */
export function createHttpServer(options: ServerOptions): FastifyInstance {
  const { tls } = options;
  const server = fastify({
    serverFactory: (handle) => (tls ? createTlsServer({ ...tls }, handle) : createServer(handle)),
    bodyLimit: MAX_BODY_BYTES,
    exposeHeadRoutes: false,
    // A path that cannot even be decoded.
    frameworkErrors: (_error, _request, reply) => void sendProblem(reply, new Refusal('path.unknown')),
    forceCloseConnections: true,
  });
  server.removeContentTypeParser('text/plain');
  server.setNotFoundHandler((_, reply) => sendProblem(reply, new Refusal('path.unknown')));
  const admit = createAdmission(options);
  const unused = new Set<string>(Object.keys(HANDLERS));
  for (const operation of OPERATIONS) {
    addRoute(server, operation, options, admit);
    unused.delete(operation.id);
  }
  if (unused.size > 0) throw new Error(`The API document has no ${[...unused].join(', ')}.`);
  return server;
}

type Admission = (operation: Operation, request: FastifyRequest) => Promise<Caller>;

/** What comes before any operation: the network's delay, whether the service answers at all, who asks, and how often. */
function createAdmission({ state, capabilities, latencyMs, unavailableFor }: ServerOptions): Admission {
  const count = createRateLimit(capabilities.requestsPerMinute, state.now);
  return async (operation, request) => {
    if (latencyMs > 0) await wait(latencyMs);
    const retryAfter = unavailableFor();
    if (retryAfter !== null) throw new Refusal('service.unavailable', { retryAfter });
    try {
      const caller = operation.open ? NOBODY : authenticate(state.database, request.headers.authorization, state.now());
      count(caller.name);
      return caller;
    } catch (error) {
      if (error instanceof Refusal && error.status === 401) count(NOBODY.name);
      throw error;
    }
  };
}

function addRoute(server: FastifyInstance, operation: Operation, options: ServerOptions, admit: Admission): void {
  const { state, capabilities, onAnswer, onDefect } = options;
  const handle = handlerOf(operation);
  const callers = new WeakMap<FastifyRequest, Caller>();

  /** Sends what fits the document; what does not is a defect of the service. */
  const send = (reply: FastifyReply, status: number, { body, headers = {} }: Reply<unknown>): FastifyReply => {
    const breach = operation.breach(status, body);
    if (breach !== null) return sendDefect(reply, new Error(`${operation.id} answered ${status}: ${breach}`));
    onAnswer(operation.id, status);
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    return reply.code(status).headers(headers).type(type).send(body);
  };
  const sendDefect = (reply: FastifyReply, defect: unknown): FastifyReply => {
    onDefect(defect);
    onAnswer(operation.id, 500);
    return reply.code(500).type('application/problem+json').send(DEFECT_PROBLEM);
  };

  server.route({
    method: operation.method,
    url: operation.path.replace(/:/gu, '::').replace(/\{(\w+)\}/gu, ':$1'),
    onRequest: async (request) => void callers.set(request, await admit(operation, request)),
    handler: (request, reply) => {
      const { query, params, headers, body } = request;
      const ask = operation.check({ query: record(query), path: record(params), header: headers, body });
      const context: Context = { state, capabilities, caller: callers.get(request) ?? NOBODY };
      return send(reply, operation.successStatus, handle(ask, context));
    },
    errorHandler: (error, _, reply) => {
      const refusal = error instanceof Refusal ? error : bodyRefusal(error);
      if (!refusal) return sendDefect(reply, error);
      return send(reply, refusal.status, { body: refusal.problem, headers: retryAfterOf(refusal) });
    },
  });
}

/** The handler of an operation. What it is given was held against the document just before: here alone types come from it. */
function handlerOf({ id }: Operation): (ask: unknown, context: Context) => Reply<unknown> {
  const handler = Object.hasOwn(HANDLERS, id) ? HANDLERS[id] : null;
  if (!handler) throw new Error(`No handler for ${id} of the API document.`);
  return handler as (ask: unknown, context: Context) => Reply<unknown>;
}

/** What fastify finds wrong with a body before it comes here: not JSON, another media type, too large. */
function bodyRefusal(error: unknown): Refusal | null {
  if (!(error instanceof Error) || !('statusCode' in error)) return null;
  if (error.statusCode === 413) return new Refusal('request.too_large', { detail: error.message });
  if (error.statusCode === 400 || error.statusCode === 415) {
    return new Refusal('request.malformed', { detail: error.message });
  }
  return null;
}

function sendProblem(reply: FastifyReply, refusal: Refusal): FastifyReply {
  return reply.code(refusal.status).type('application/problem+json').send(refusal.problem);
}

function retryAfterOf({ extra: { retryAfter } }: Refusal): Record<string, string> {
  return retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
