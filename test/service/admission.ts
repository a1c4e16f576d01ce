import type { FastifyRequest } from 'fastify';
import { authenticate, type Caller } from './auth';
import type { Operation } from './contract';
import { Refusal } from './problems';
import { createRateLimit } from './rateLimit';
import type { State } from './state';

/** Stands for whoever asks without a token. */
export const NOBODY: Caller = { name: 'anonymous', role: 'reader', root: '' };

/** Answers who asks. Throws the refusal of a wrong token, or of who asks too often. */
export type Admission = (operation: Operation, request: FastifyRequest) => Caller;

export function createAdmission({ database, now }: State, requestsPerMinute: number): Admission {
  const count = createRateLimit(requestsPerMinute, now);
  return (operation, request) => {
    try {
      const caller = operation.open ? NOBODY : authenticate(database, request.headers.authorization, now());
      count(caller.name);
      return caller;
    } catch (error) {
      if (error instanceof Refusal && error.status === 401) count(NOBODY.name);
      throw error;
    }
  };
}
