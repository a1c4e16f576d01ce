import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Admission } from './admission';
import type { Caller } from './auth';
import type { Operation, OperationId } from './contract';
import { isMeddler, isSpoiler, isStandIn } from './faults/fault';
import { UNHINDERED, type Fate, type Faults } from './faults/faults';
import { meddle } from './faults/meddle';
import { spoil } from './faults/spoil';
import { standIn } from './faults/standIn';
import type { Capabilities, Context, Reply } from './handlers/handler';
import { HANDLERS } from './handlers/handlers';
import { DEFECT_PROBLEM } from './problems';
import { refusalOf, retryAfterOf } from './refusals';
import type { State } from './state';

/** What a route stands on. */
export interface RouteOptions {
  readonly state: State;
  readonly capabilities: Capabilities;
  readonly faults: Faults;
  readonly onAnswer: (operation: OperationId, status: number) => void;
  readonly onDefect: (defect: unknown) => void;
}

/** Adds the route of an operation: what befalls a request, who asks, whether all fits the document, and the handler in between. */
export function addRoute(server: FastifyInstance, operation: Operation, options: RouteOptions, admit: Admission): void {
  const { state, capabilities, faults, onAnswer, onDefect } = options;
  const handle = handlerOf(operation);
  const callers = new WeakMap<FastifyRequest, Caller>();
  const fates = new WeakMap<FastifyRequest, Fate>();
  const fateOf = (request: FastifyRequest): Fate => fates.get(request) ?? UNHINDERED;

  /** Sends what fits the document; what does not is a defect of the service. */
  const send = (reply: FastifyReply, status: number, { body, headers = {} }: Reply<unknown>): FastifyReply => {
    const breach = operation.breach(status, body);
    if (breach !== null) return sendDefect(reply, new Error(`${operation.id} answered ${status}: ${breach}`));
    onAnswer(operation.id, status);
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    const { mishap, wayBackMs } = fateOf(reply.request);
    if (!isSpoiler(mishap)) return reply.code(status).headers(headers).type(type).send(body);
    faults.count(mishap.fault);
    reply.hijack();
    const answer = { status, headers: { ...headers, 'Content-Type': type }, body };
    spoil(mishap.fault, reply.raw, answer, wayBackMs).catch(onDefect);
    return reply;
  };
  const sendDefect = (reply: FastifyReply, defect: unknown): FastifyReply => {
    onDefect(defect);
    onAnswer(operation.id, 500);
    return reply.code(500).type('application/problem+json').send(DEFECT_PROBLEM);
  };

  server.route({
    method: operation.method,
    url: operation.path.replace(/:/gu, '::').replace(/\{(\w+)\}/gu, ':$1'),
    onRequest: async (request, reply) => {
      const fate = faults.next(operation.id);
      const { wayMs, mishap } = fate;
      fates.set(request, fate);
      if (wayMs > 0) await wait(wayMs);
      // No one waits for an answer any more: the client has gone, or the service stops.
      if (reply.raw.destroyed) return reply.hijack();
      if (isStandIn(mishap)) {
        faults.count(mishap.fault);
        const status = standIn(mishap, reply);
        if (status !== null) onAnswer(operation.id, status);
        return reply;
      }
      callers.set(request, admit(operation, request));
    },
    handler: (request, reply) => {
      const { mishap } = fateOf(request);
      const caller = callers.get(request);
      // What stood in for the answer is on its way, or the client is gone: there is nothing to add.
      if (!caller) return reply;
      const { query, params, headers, body } = request;
      const ask = operation.check({ query: record(query), path: record(params), header: headers, body });
      const context: Context = {
        state,
        capabilities,
        caller,
        meddle: (nodes) => {
          if (isMeddler(mishap) && meddle(mishap, state, nodes)) faults.count(mishap.fault);
        },
      };
      return send(reply, operation.successStatus, handle(ask, context));
    },
    onSend: async (request, _, payload) => {
      const { wayBackMs } = fateOf(request);
      if (wayBackMs > 0) await wait(wayBackMs);
      return payload;
    },
    errorHandler: (error, _, reply) => {
      // The client broke off as its answer went out: there is no one to tell.
      if (reply.raw.headersSent) return reply.hijack();
      const refusal = refusalOf(error);
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

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
