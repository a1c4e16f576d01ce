import type { FastifyReply } from 'fastify';
import { resetConnection } from '../faults/resetConnection';
import { refused, type PanelFault } from './oddities';

const BODY = JSON.stringify({ messages: [], result: ['cut-off.example'] });

/** Answers in one of the ways in which a panel, or what stands before it, fails. */
export function goWrong(fault: PanelFault, reply: FastifyReply): unknown {
  switch (fault) {
    case 'reset':
      reply.hijack();
      resetConnection(reply.raw);
      return reply;
    case 'cutOff':
      reply.hijack();
      reply.raw.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': BODY.length });
      reply.raw.write(BODY.slice(0, 20), () => reply.raw.destroy());
      return reply;
    case 'halfJson':
      return reply.type('application/json').send(BODY.slice(0, 20));
    case 'html':
      return reply.type('text/html').send('<!doctype html><title>Maintenance</title>');
    case 'error500':
      return reply.code(500).type('text/html').send('<h1>500</h1>');
    case 'busy':
      return reply.code(503).header('Retry-After', '0').send();
    case 'forbidden':
      return reply.code(403).type('text/html').send('<h1>403</h1>');
    case 'redirect':
      return reply.code(302).header('Location', '/login').send();
    case 'errorInstead':
      return refused('The database went away.');
    case 'noRight':
      return refused('API access is disabled for this user.');
    case 'wrongShape':
      return { messages: [], result: { present: [], 0: { domain: 5 } } };
    case 'noise':
      return { messages: 5, result: 'x' };
  }
}
