import type { FastifyReply } from 'fastify';
import { Refusal } from './problems';

/** The refusal that an error is, or that fastify means where it finds a body not JSON, of another media type, or too large. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error) || !('statusCode' in error)) return null;
  if (error.statusCode === 413) return new Refusal('request.too_large', { detail: error.message });
  if (error.statusCode === 400 || error.statusCode === 415) {
    return new Refusal('request.malformed', { detail: error.message });
  }
  return null;
}

export function sendProblem(reply: FastifyReply, refusal: Refusal): FastifyReply {
  return reply.code(refusal.status).type('application/problem+json').send(refusal.problem);
}

export function retryAfterOf({ extra: { retryAfter } }: Refusal): Record<string, string> {
  return retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
}
