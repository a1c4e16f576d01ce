import type { Destination } from '../../../shared/probe/report';
import { callMailServer, converse, hello, secure, type Conversation } from '../probe/smtp';

/** What a mail server said to one message. */
export interface Said {
  readonly isTaken: boolean;
  /** Its id there; null where it was not sent to its end. */
  readonly id: string | null;
}

export interface Letter {
  readonly sender: string;
  readonly recipient: string;
  /** Whether it is sent to its end, or only offered. */
  readonly isSent: boolean;
}

const TIMEOUT_MS = 15_000;
const NOT_ASCII = /[^\u0000-\u007f]/u;

/** Offers letters to a mail server over one connection, in the clear or over TLS. What it does with each is called back. */
export async function sendLetters(
  { host, port }: Destination,
  tls: boolean,
  letters: readonly Letter[],
  signal: AbortSignal,
  said: (letter: Letter, said: Said) => void,
): Promise<void> {
  await callMailServer({ address: host, port, timeoutMs: TIMEOUT_MS, signal }, async (plain, { extensions }) => {
    const talk = tls ? await overTls(plain) : plain;
    for (const letter of letters) said(letter, await offer(talk, letter, extensions));
    await talk.ask('QUIT').catch(() => undefined);
  });
}

async function overTls(plain: Conversation): Promise<Conversation> {
  await plain.ask('STARTTLS');
  // Whether it is encrypted is what the policies ask for, and not by whose certificate.
  const socket = await secure(plain, { serverName: null, timeoutMs: TIMEOUT_MS });
  const talk = converse(socket);
  await hello(talk);
  return talk;
}

async function offer(talk: Conversation, letter: Letter, extensions: readonly string[]): Promise<Said> {
  const { sender, recipient, isSent } = letter;
  const utf8 = NOT_ASCII.test(sender + recipient) && extensions.includes('SMTPUTF8') ? ' SMTPUTF8' : '';
  const from = await talk.ask(`MAIL FROM:<${sender}>${utf8}`);
  const isTaken = from.code === 250 && (await talk.ask(`RCPT TO:<${recipient}>`)).code === 250;
  if (!isTaken || !isSent) {
    await talk.ask('RSET');
    return { isTaken, id: null };
  }
  const ready = await talk.ask('DATA');
  if (ready.code !== 354) return { isTaken: false, id: null };
  const { code, lines } = await talk.ask(`${textOf(letter)}\r\n.`);
  if (code !== 250) return { isTaken: false, id: null };
  return { isTaken: true, id: /id=([A-Za-z0-9-]+)/u.exec(lines.join(' '))?.[1] ?? null };
}

function textOf({ sender, recipient }: Letter): string {
  return [
    `From: <${sender === '' ? 'hopseal-check@localhost' : sender}>`,
    `To: <${recipient}>`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    'Subject: A check by Hopseal',
    'Auto-Submitted: auto-generated',
    '',
    'This message was sent to see that policies do what they say. It can be deleted.',
  ].join('\r\n');
}
