import type { FastifyInstance } from 'fastify';
import { ADMIN, authenticate } from '../auth';
import { Refusal } from '../problems';
import { refusalOf, sendProblem } from '../refusals';
import type { State } from '../state';
import type { Faults } from './faults';
import { FaultPlanError } from './plan';

/** `/admin/faults`, beyond the API document: it shows, sets and ends the plan, and meets no fault itself. */
export function addFaultsRoute(server: FastifyInstance, state: State, faults: Faults): void {
  server.route({
    method: ['GET', 'PUT', 'DELETE'],
    url: '/admin/faults',
    onRequest: (request, _, done) => {
      const { name } = authenticate(state.database, request.headers.authorization, state.now());
      if (name !== ADMIN)
        throw new Refusal('node.forbidden', { detail: 'Only the admin of the service sets its faults.' });
      done();
    },
    handler: ({ method, body }) => {
      if (method === 'PUT') faults.begin(body);
      if (method === 'DELETE') faults.end();
      return { plan: faults.plan, counts: faults.counts() };
    },
    errorHandler: (error, _, reply) => {
      const refusal =
        error instanceof FaultPlanError
          ? new Refusal('request.malformed', { detail: error.message })
          : refusalOf(error);
      if (!refusal) throw error;
      return sendProblem(reply, refusal);
    },
  });
}
