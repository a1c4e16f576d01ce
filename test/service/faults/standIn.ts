import type { FastifyReply } from 'fastify';
import { DEFECT_PROBLEM, Refusal } from '../problems';
import type { Mishap, StandIn } from './fault';
import { resetConnection } from './resetConnection';

const GATEWAY_PAGE = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n';

/** Stands in for the service; answers the status that went out, if any. Throws what is a refusal of the API document. */
export function standIn({ fault, retryAfter }: Mishap<StandIn>, reply: FastifyReply): number | null {
  const wait = retryAfter === null ? {} : { retryAfter };
  switch (fault) {
    case 'resetBefore':
      reply.hijack();
      resetConnection(reply.raw);
      return null;
    case 'serverError':
      void reply.code(500).type('application/problem+json').send(DEFECT_PROBLEM);
      return 500;
    case 'badGateway':
      void reply.code(502).type('text/html').send(GATEWAY_PAGE);
      return 502;
    case 'unavailable':
      throw new Refusal('service.unavailable', wait);
    case 'tooManyRequests':
      throw new Refusal('rate.limited', wait);
    case 'tokenExpired':
      throw new Refusal('token.invalid');
  }
}
