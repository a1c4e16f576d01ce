import type { Hop, HopMode } from '../policy/policy';

export type ListWord = 'senders' | 'recipients' | 'mode';
export type ActionWord = 'add' | 'remove';

/** Words for the modes: the code's own, the Filter Settings page's, and plain ones. */
const MODES: Readonly<Record<HopMode, readonly string[]>> = {
  automatic: [
    'automatic',
    'auto',
    'opportunistic',
    'prefer',
    'preferred',
    'if possible',
    'optional',
    'may',
    'when available',
    'Automatically use TLS when possible',
    'Automatically use TLS when possible (recommended)',
  ],
  required: [
    'required',
    'require',
    'all',
    'always',
    'mandatory',
    'enforce',
    'enforced',
    'force',
    'forced',
    'only tls',
    'tls only',
    'required for all',
    'required for all mail',
    'everyone',
    'Only process email for any recipients or senders where the mail is received over a TLS connection',
  ],
  requiredFor: [
    'requiredFor',
    'required for',
    'required for specific',
    'specific',
    'specific addresses',
    'some',
    'list',
    'listed',
    'selected',
    'per address',
    'Only process email for specific recipients or senders where the mail is received over a TLS connection',
  ],
  inherit: ['inherit', 'inherited', 'parent', 'default', 'as above', 'from parent', 'same as parent'],
};
const HOPS_BY_WORD: Readonly<Record<Hop, readonly string[]>> = {
  incoming: [
    'incoming',
    'inbound',
    'in',
    'receiving',
    'receive',
    'incoming email',
    'incoming mail',
    'sender to filter',
  ],
  delivery: [
    'delivery',
    'deliver',
    'outbound',
    'outgoing',
    'out',
    'destination',
    'to destination',
    'delivery to destination',
    'filter to destination',
    'delivery email',
  ],
};
const LISTS: Readonly<Record<ListWord, readonly string[]>> = {
  senders: ['senders', 'sender', 'from', 'full email addresses of senders'],
  recipients: [
    'recipients',
    'recipient',
    'to',
    'local part',
    'local parts',
    'local part of the email addresses of recipients',
  ],
  mode: ['mode', 'tls', 'policy', 'setting', 'tls mode'],
};
const ACTIONS: Readonly<Record<ActionWord, readonly string[]>> = {
  add: ['add', '+', 'set', 'new', 'include', 'insert', 'a', 'yes', 'keep'],
  remove: ['remove', '-', '−', 'delete', 'del', 'drop', 'exclude', 'take off', 'r', 'no'],
};

/** The mode that a word stands for. */
export const modeOfWord = reader(MODES);
export const hopOfWord = reader(HOPS_BY_WORD);
export const listOfWord = reader(LISTS);
export const actionOfWord = reader(ACTIONS);

/** The word that export writes. */
export function wordOfMode(mode: HopMode): string {
  return mode;
}

/** Reads a word, however it is written; null where it means nothing. */
function reader<T extends string>(words: Readonly<Record<T, readonly string[]>>): (word: string) => T | null {
  const meaning = new Map<string, T>();
  for (const [means, all] of Object.entries(words) as [T, readonly string[]][]) {
    for (const word of all) meaning.set(plain(word), means);
  }
  // A file writes a few words a million times.
  const asWritten = new Map<string, T | null>();
  return (word) => {
    const known = asWritten.get(word);
    if (known !== undefined) return known;
    const means = meaning.get(plain(word)) ?? null;
    if (asWritten.size < MOST_REMEMBERED) asWritten.set(word, means);
    return means;
  };
}

const MOST_REMEMBERED = 1000;

/** A word as it is compared: case, spaces and punctuation make no difference, a lone sign does. */
function plain(word: string): string {
  const letters = word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return letters === '' ? word.trim() : letters;
}
