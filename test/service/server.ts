import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import fastify, { type FastifyInstance } from 'fastify';
import { createAdmission } from './admission';
import { OPERATIONS } from './contract';
import { addFaultsRoute } from './faults/adminRoute';
import { HANDLERS } from './handlers/handlers';
import { Refusal } from './problems';
import { sendProblem } from './refusals';
import { addRoute, type RouteOptions } from './route';

/** The largest body: a batch with full lists goes far beyond what JSON APIs usually take. */
const MAX_BODY_BYTES = 32 * 1024 * 1024;

export interface Tls {
  /** PEM. */
  readonly key: string;
  readonly cert: string;
}

export interface ServerOptions extends RouteOptions {
  readonly tls: Tls | null;
}

/** The HTTP side: the operations of the API document, each with its handler, and one route besides, for the faults. */
export function createHttpServer(options: ServerOptions): FastifyInstance {
  const { state, capabilities, faults, tls } = options;
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
  const admit = createAdmission(state, capabilities.requestsPerMinute);
  const unused = new Set<string>(Object.keys(HANDLERS));
  for (const operation of OPERATIONS) {
    addRoute(server, operation, options, admit);
    unused.delete(operation.id);
  }
  if (unused.size > 0) throw new Error(`The API document has no ${[...unused].join(', ')}.`);
  addFaultsRoute(server, state, faults);
  return server;
}
