/** What was taken off around an entry: what mail programs and spreadsheets put there. */
export type UnwrapNote =
  | 'unwrapped.display_name'
  | 'unwrapped.angle_brackets'
  | 'unwrapped.mailto'
  | 'unwrapped.quotes'
  | 'unwrapped.trailing_dot';

/** One entry of a text, out of its wrapping. */
export interface Token {
  readonly text: string;
  /** Place in the text, wrapping included (UTF-16 code units, end exclusive). */
  readonly start: number;
  readonly end: number;
  readonly notes: readonly UnwrapNote[];
}

// The seed's rule (space, comma, enter), with tabs and semicolons as spreadsheets and mail programs write them. A space may also
// stand within a name before an address in brackets; the others end whatever there was.
const SEPARATOR = /[\s,;]/u;
const HARD_SEPARATOR = /[,;\t\r\n]/u;
/** A quoted local part is at most 64 octets, each escaped: a quote without an end is looked after no further. */
const MAX_QUOTED = 130;
/** What is longer is no entry in any wrapping. */
const MAX_WRAPPED = 1000;

/** Splits a box's or a cell's text into entries and takes each out of its wrapping. Linear in the text's length. */
export function readEntries(text: string): Token[] {
  const tokens: Token[] = [];
  // Words since the last hard separator, which may turn out to be a name: "Ann Smith <ann@contoso.com>".
  let phrase = 0;
  for (let place = 0; place < text.length;) {
    const character = text[place] ?? '';
    if (SEPARATOR.test(character)) {
      if (HARD_SEPARATOR.test(character)) phrase = tokens.length;
      place++;
      continue;
    }
    const end = endOfWord(text, place);
    const word = unwrap(text.slice(place, end));
    const name = isBracketed(word) ? nameBefore(tokens, phrase) : tokens.length;
    const start = tokens[name]?.start ?? place;
    if (name < tokens.length) tokens.length = name;
    const isNamed = start < place;
    tokens.push({
      text: word.text,
      start,
      end,
      notes: isNamed ? ['unwrapped.display_name', ...word.notes] : word.notes,
    });
    if (isBracketed(word)) phrase = tokens.length;
    place = end;
  }
  return tokens;
}

/** A list as text, in the seed's separators: reads back as the same list. */
export function joinEntries(entries: readonly string[]): string {
  return entries.join(', ');
}

/** The end of the word that begins at `start`: the next separator that is not within quotes. */
function endOfWord(text: string, start: number): number {
  let place = start;
  if (text[place] === '<') place++;
  if (text[place] === '"') place = endOfQuoted(text, place);
  while (place < text.length && !SEPARATOR.test(text[place] ?? '')) place++;
  return place;
}

/** Where the quoted text that begins at `start` ends; `start` itself where it has no end on its line. */
function endOfQuoted(text: string, start: number): number {
  const last = Math.min(text.length, start + MAX_QUOTED);
  for (let place = start + 1; place < last; place++) {
    const character = text[place];
    if (character === '\n' || character === '\r') return start;
    if (character === '\\') place++;
    else if (character === '"') return place + 1;
  }
  return start;
}

type Word = Pick<Token, 'text' | 'notes'>;

function isBracketed({ text, notes }: Word): boolean {
  return notes.includes('unwrapped.angle_brackets') && text.includes('@');
}

/** Where the name before an address in brackets begins among the tokens: words of the same phrase that are no entries themselves. */
function nameBefore(tokens: readonly Token[], phrase: number): number {
  let name = tokens.length;
  while (name > phrase && !/[@*]/u.test(tokens[name - 1]?.text ?? '@')) name--;
  return name;
}

/** Takes off one layer after another; what would leave nothing, or no single entry, stays on. */
function unwrap(word: string): Word {
  if (word.length > MAX_WRAPPED) return { text: word, notes: [] };
  let text = word;
  const notes: UnwrapNote[] = [];
  for (;;) {
    const layer = LAYERS.map(({ note, inner }) => ({ note, inner: inner(text) })).find(
      (found) => found.inner !== null && found.inner !== '' && isOneEntry(found.inner),
    );
    if (!layer?.inner) return { text, notes };
    if (!notes.includes(layer.note)) notes.push(layer.note);
    text = layer.inner;
  }
}

const LAYERS: readonly { readonly note: UnwrapNote; readonly inner: (text: string) => string | null }[] = [
  { note: 'unwrapped.angle_brackets', inner: (text) => between(text, '<', '>') },
  { note: 'unwrapped.mailto', inner: (text) => (/^mailto:/iu.test(text) ? (text.slice(7).split('?')[0] ?? '') : null) },
  { note: 'unwrapped.quotes', inner: (text) => withoutQuotes(text, '"') ?? withoutQuotes(text, "'") },
  {
    note: 'unwrapped.trailing_dot',
    inner: (text) => (text.endsWith('.') && !text.endsWith('..') && text.includes('@') ? text.slice(0, -1) : null),
  },
];

function between(text: string, open: string, close: string): string | null {
  return text.length > 1 && text.startsWith(open) && text.endsWith(close) ? text.slice(1, -1) : null;
}

/** Quotes around the whole; the ones of a local part that needs them stay. */
function withoutQuotes(text: string, quote: string): string | null {
  const inner = between(text, quote, quote);
  return inner === null || inner.includes(quote) || inner.includes('\\') ? null : inner;
}

function isOneEntry(text: string): boolean {
  return endOfWord(text, 0) === text.length;
}
