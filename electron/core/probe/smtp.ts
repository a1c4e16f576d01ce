import { createConnection, type Socket } from 'node:net';
import { connect as connectTls, type SecureContext, type TLSSocket } from 'node:tls';

/** The part of SMTP that a probe speaks (RFC 5321, RFC 3207). It sends no mail. */

/** A server that does not speak as SMTP has it. */
export class NotMail extends Error {}
/** A server that answers, and wants nothing to do with us: 421 or 554 at the greeting (RFC 5321, section 3.1). */
export class TurnedAway extends Error {}

/** A server that says that it cannot now: 4yz (RFC 5321, section 4.2.1). */
export class NotNow extends Error {}

export interface Reply {
  readonly code: number;
  readonly lines: readonly string[];
}

/** A connection to a mail server, a command and its reply at a time. */
export interface Conversation {
  /** Resolves with the reply to what was sent last, or with the greeting. */
  reply(): Promise<Reply>;
  ask(command: string): Promise<Reply>;
  readonly socket: Socket;
  /** Hears nothing more, so that TLS can. */
  letGo(): void;
}

/** A reply that is longer is no reply. */
const MOST_BYTES = 65_536;

export function converse(socket: Socket): Conversation {
  let received = '';
  let failure: Error | null = null;
  let waiting: { resolve: (reply: Reply) => void; reject: (error: Error) => void } | null = null;

  const settle = (): void => {
    if (!waiting) return;
    const { resolve, reject } = waiting;
    try {
      const read = readReply(received);
      if (read) {
        received = received.slice(read.length);
        waiting = null;
        resolve(read.reply);
        return;
      }
      if (received.length > MOST_BYTES) throw new NotMail('It does not stop talking.');
      if (failure) throw failure;
    } catch (error) {
      waiting = null;
      reject(error as Error);
    }
  };
  const hear = (data: Buffer): void => {
    received += data.toString('latin1');
    settle();
  };
  const fail = (error: Error): void => {
    failure ??= error;
    settle();
  };
  const end = (): void => fail(Object.assign(new Error('It broke off.'), { code: 'ECONNRESET' }));
  socket.on('data', hear);
  socket.on('error', fail);
  socket.on('close', end);

  const reply = (): Promise<Reply> =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject };
      settle();
    });
  return {
    socket,
    reply,
    ask: (command) => {
      socket.write(`${command}\r\n`);
      return reply();
    },
    letGo: () => {
      socket.off('data', hear);
      socket.off('close', end);
    },
  };
}

/** The first reply in a text, and how many characters it has; null where it is not all there. Throws `NotMail`. */
function readReply(text: string): { readonly reply: Reply; readonly length: number } | null {
  const lines: string[] = [];
  for (let at = 0; ;) {
    const end = text.indexOf('\n', at);
    if (end < 0) return null;
    const line = text.slice(at, end).replace(/\r$/u, '');
    const [, code, more, words = ''] = /^([2-5]\d\d)([ -]?)(.*)$/u.exec(line) ?? [];
    if (code === undefined) throw new NotMail(line.slice(0, 100));
    lines.push(words);
    at = end + 1;
    if (more !== '-') return { reply: { code: Number(code), lines }, length: at };
  }
}

export interface Caller {
  readonly address: string;
  readonly port: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** All of it together takes no longer than so many times the time of a step. */
export const MOST_TIMES = 3;

/** Connects, hears the greeting, says EHLO, does `work`, and hangs up, all in `timeoutMs` each step. Rejects with what went wrong. */
export async function callMailServer<T>(
  { address, port, timeoutMs, signal }: Caller,
  work: (
    talk: Conversation,
    hello: { readonly greeting: string; readonly extensions: readonly string[] },
  ) => Promise<T>,
): Promise<T> {
  const socket = createConnection({ host: address, port });
  const stop = (): void => void socket.destroy(signal.reason as Error);
  signal.addEventListener('abort', stop);
  socket.setTimeout(timeoutMs, () => socket.destroy(timedOut()));
  // A port that swallows what is sent to it sets no timer of the socket's own off.
  const late = setTimeout(() => socket.connecting && socket.destroy(timedOut()), timeoutMs);
  // Nor does one that says a little now and then.
  const end = setTimeout(() => socket.destroy(timedOut()), timeoutMs * MOST_TIMES);
  try {
    signal.throwIfAborted();
    const talk = converse(socket);
    const { code, lines } = await talk.reply();
    if (code !== 220) throw new (code < 500 ? NotNow : TurnedAway)(`${code} ${lines[0] ?? ''}`);
    const extensions = await hello(talk);
    const done = await work(talk, { greeting: lines[0] ?? '', extensions });
    return done;
  } finally {
    clearTimeout(late);
    clearTimeout(end);
    signal.removeEventListener('abort', stop);
    socket.destroy();
  }
}

const UNKNOWN_COMMAND = [500, 501, 502, 504];

/** EHLO, by the address that the connection comes from (RFC 5321, section 4.1.3); answers the extensions. */
export async function hello(talk: Conversation): Promise<readonly string[]> {
  const { localAddress = '127.0.0.1', localFamily } = talk.socket;
  const { code, lines } = await talk.ask(`EHLO [${localFamily === 'IPv6' ? 'IPv6:' : ''}${localAddress}]`);
  // One of before EHLO was: it has no extensions (RFC 5321, section 4.1.4).
  if (UNKNOWN_COMMAND.includes(code)) return [];
  if (code !== 250) throw new (code < 500 ? NotNow : TurnedAway)(`${code} ${lines[0] ?? ''}`);
  return lines.slice(1).map((line) => line.trim().toUpperCase());
}

export interface TlsOptions {
  /** Whose certificate it is to be; an address has no name. */
  readonly serverName: string | null;
  /** What counts as a certificate that holds; the system's own where it is not said. */
  readonly trust?: SecureContext;
  readonly timeoutMs: number;
}

/** TLS on a connection whose server has said that it is ready for it, whatever its certificate. Rejects where none comes about. */
export function secure(talk: Conversation, { serverName, trust, timeoutMs }: TlsOptions): Promise<TLSSocket> {
  talk.letGo();
  return new Promise((resolve, reject) => {
    const socket = connectTls({
      socket: talk.socket,
      ...(serverName === null ? {} : { servername: serverName }),
      // What the certificate is worth is looked at afterwards, and told.
      rejectUnauthorized: false,
      checkServerIdentity: () => undefined,
      ...(trust && { secureContext: trust }),
    });
    socket.setTimeout(timeoutMs, () => socket.destroy(timedOut()));
    socket.once('secureConnect', () => resolve(socket));
    socket.once('error', reject);
    socket.once('close', () => reject(Object.assign(new Error('It broke off.'), { code: 'ECONNRESET' })));
  });
}

function timedOut(): Error {
  return Object.assign(new Error('It does not answer.'), { code: 'ETIMEDOUT' });
}
