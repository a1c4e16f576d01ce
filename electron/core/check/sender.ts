import type { Destination } from '../../../shared/probe/report';
import { callMailServer, converse, hello, secure, TurnedAway, type Conversation, type Reply } from '../probe/smtp';

/** What a mail server said to one message. */
export interface Said {
  /** `unanswered`: it was refused for a reason of its own, or cannot be offered there; that says nothing about TLS. */
  readonly what: 'taken' | 'needsTls' | 'unanswered';
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
    const line = tls ? await overTls(plain) : { talk: plain, extensions };
    for (const letter of letters) said(letter, await offer(line, letter));
    await line.talk.ask('QUIT').catch(() => undefined);
  });
}

interface Line {
  readonly talk: Conversation;
  readonly extensions: readonly string[];
}

/** What it offered before TLS does not count any more (RFC 3207, section 4.2). */
async function overTls(plain: Conversation): Promise<Line> {
  const { code, lines } = await plain.ask('STARTTLS');
  if (code !== 220) throw new TurnedAway(`${code} ${lines[0] ?? ''}`);
  // Whether it is encrypted is what the policies ask for, and not by whose certificate.
  const socket = await secure(plain, { serverName: null, timeoutMs: TIMEOUT_MS });
  const talk = converse(socket);
  return { talk, extensions: await hello(talk) };
}

const UNANSWERED: Said = { what: 'unanswered', id: null };

async function offer({ talk, extensions }: Line, letter: Letter): Promise<Said> {
  const { sender, recipient, isSent } = letter;
  const isUtf8 = NOT_ASCII.test(sender + recipient);
  if (isUtf8 && !extensions.includes('SMTPUTF8')) return UNANSWERED;
  const from = await talk.ask(`MAIL FROM:<${sender}>${isUtf8 ? ' SMTPUTF8' : ''}`);
  const to = from.code === 250 ? await talk.ask(`RCPT TO:<${recipient}>`) : from;
  const isTaken = to.code === 250 || to.code === 251;
  if (!isTaken || !isSent) {
    await talk.ask('RSET');
    return { what: isTaken ? 'taken' : needsTls(to) ? 'needsTls' : 'unanswered', id: null };
  }
  const ready = await talk.ask('DATA');
  if (ready.code !== 354) return UNANSWERED;
  const { code, lines } = await talk.ask(`${textOf(letter)}\r\n.`);
  if (code !== 250) return UNANSWERED;
  return { what: 'taken', id: /id=([A-Za-z0-9-]+)/u.exec(lines.join(' '))?.[1] ?? null };
}

/** "Must issue a STARTTLS command first" (RFC 3207, section 4), or "Encryption Needed" (X.7.10 of RFC 5248's registry). */
function needsTls({ code, lines }: Reply): boolean {
  return code === 530 || (code >= 500 && lines.some((line) => line.startsWith('5.7.10')));
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
