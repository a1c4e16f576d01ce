import { createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Verdict } from '../../../shared/policy/verdict';
import type { Destination } from '../routes';
import type { Rules } from './rules';

/** What the MTA tells of one recipient of a message. */
export interface Delivered {
  /** The MTA's id of the message. */
  readonly message: string;
  readonly recipient: string;
  readonly what: 'delivered' | 'failed' | 'deferred';
  /** Whether the connection to the destination was encrypted. */
  readonly tls: boolean;
  /** The destination's words, or why it failed. */
  readonly detail: string;
}

interface Options {
  readonly rules: Rules;
  /** The next is tried where one does not take a message. */
  readonly destinationsOf: (domain: string) => readonly Destination[];
  readonly told: (delivered: Delivered) => void;
}

/** Answers what the MTA asks, on the loopback: a line each, words in base64. */
export interface Questions {
  readonly port: number;
  stop(): Promise<void>;
}

/** What Exim calls them. */
const EVENTS: Readonly<Record<string, Delivered['what']>> = {
  'msg:delivery': 'delivered',
  'msg:fail:delivery': 'failed',
  'msg:defer': 'deferred',
};

/** It has no second try, and goes back to its sender as the queue is gone through next. */
const TLS_REQUIRED = /^a TLS session is required/u;

type Answers = Readonly<Record<string, (...words: readonly string[]) => string>>;

export async function answerQuestions(options: Options): Promise<Questions> {
  const answers = answersOf(options);
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    let asked = '';
    socket.setEncoding('utf8');
    socket.on('close', () => sockets.delete(socket));
    // The MTA may give up on an answer; that is its own affair.
    socket.on('error', () => undefined);
    socket.on('data', (text: string) => {
      asked += text;
      if (!asked.endsWith('\n')) return;
      const [question = '', ...words] = asked.trim().split(' ');
      socket.end(answers[question]?.(...words.map(decoded)) ?? '');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function answersOf({ rules, destinationsOf, told }: Options): Answers {
  return {
    /** At RCPT: `accept`, or the reply that rejects this recipient. */
    incoming: (tls = '', sender = '', recipient = '') => {
      const verdict = rules.verdict('incoming', { sender, recipient, tls: tls !== '' });
      if (!verdict) return '550 5.1.2 This gateway takes no mail for that domain';
      return verdict.accepted ? 'accept' : rejection(verdict);
    },
    /** For each recipient at delivery: where to, and whether only with TLS. Nothing for a domain that is not served here. */
    delivery: (sender = '', recipient = '') => {
      const verdict = rules.verdict('delivery', { sender, recipient, tls: false });
      if (!verdict && sender !== '') return '';
      const destinations = destinationsOf(recipient.slice(recipient.lastIndexOf('@') + 1));
      // A list of Exim's: a colon between them, two within one.
      const hosts = destinations.map(({ host, port }) => `${host}::${port}`).join(':');
      return `${hosts} ${verdict?.accepted === false ? 'enforced' : 'opportunistic'}`;
    },
    event: (name = '', message = '', recipient = '', tls = '', detail = '') => {
      const what = TLS_REQUIRED.test(detail) ? 'failed' : EVENTS[name];
      if (what && name in EVENTS) told({ message, recipient, what, tls: tls !== '', detail });
      return '';
    },
  };
}

/** 5.7.10 is "Encryption Needed" (RFC 5248's registry of enhanced status codes). */
function rejection({ reason }: Verdict): string {
  const why =
    reason.rule === 'listed'
      ? `required for ${reason.sender} to ${reason.recipient}`
      : 'required of all mail for this domain';
  return `550 5.7.10 Unencrypted connections are rejected: TLS is ${why}`;
}

function decoded(word: string): string {
  return Buffer.from(word, 'base64').toString('utf8');
}
