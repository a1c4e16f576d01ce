import { parseDomain } from '../address/domain';
import { parseAddress, parseRecipient } from '../address/entry';
import { readEntries } from '../address/split';

/** Sender and recipient as a person gave them, out of their wrapping. */
export interface Envelope {
  /** Empty for a bounce. */
  readonly sender: string;
  /** A full address, or its local part alone. */
  readonly recipient: string;
}

/** What keeps an envelope from being tried. */
export type EnvelopeProblem = 'sender' | 'recipient' | 'noRecipient';

const BOUNCE = '<>';

/** Takes what is typed into a field out of its wrapping; `<>` is the null sender. */
export function readPart(text: string): string {
  const [token, ...more] = readEntries(text.trim());
  // Several are none: nothing of what was typed is passed over.
  if (more.length > 0) return text.trim();
  return !token || token.text === BOUNCE ? '' : token.text;
}

/** What is wrong with an envelope; null where a message could carry it. */
export function envelopeProblem({ sender, recipient }: Envelope): EnvelopeProblem | null {
  // A star names many in a list; a message has one sender.
  if (sender !== '' && (sender.includes('*') || !parseAddress(sender).ok)) return 'sender';
  if (recipient === '') return 'noRecipient';
  const { local, domain } = splitRecipient(recipient);
  const isLocalPart = local !== '*' && parseRecipient(local).ok;
  return isLocalPart && domain !== null ? null : 'recipient';
}

/** The recipient's domain as A-labels; empty where only a local part is given, null where it is none. */
export function splitRecipient(recipient: string): { readonly local: string; readonly domain: string | null } {
  const at = recipient.lastIndexOf('@');
  if (at < 0) return { local: recipient, domain: '' };
  const parsed = parseDomain(recipient.slice(at + 1));
  return { local: recipient.slice(0, at), domain: parsed.ok ? parsed.domain : null };
}

/** A line whose first cell is empty, or the null sender. */
const BOUNCE_LINE = /^\s*(?:<>\s*[,;\t]?|(?:""|'')?\s*[,;\t])/u;

/** Reads a pasted list: a sender and a recipient a line, with any separator between. */
export function readEnvelopes(text: string): Envelope[] {
  return text
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const bounce = BOUNCE_LINE.exec(line);
      if (bounce) return { sender: '', recipient: readPart(line.slice(bounce[0].length)) };
      const [sender, recipient] = readEntries(line);
      return { sender: sender?.text ?? '', recipient: recipient?.text ?? '' };
    });
}
