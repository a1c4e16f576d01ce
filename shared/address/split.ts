/** One entry of a list as it was typed, with its place in the text (UTF-16 code units, end exclusive). */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// The seed's rule (space, comma, enter), with tabs and semicolons as spreadsheets and mail programs write them.
const RUN_BETWEEN_SEPARATORS = /[^\s,;]+/gu;

/** Splits a box's or a cell's text into entries. */
export function splitEntries(text: string): Token[] {
  return Array.from(text.matchAll(RUN_BETWEEN_SEPARATORS), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Takes off what mail programs put around an address: `<a@b>`, `mailto:a@b`, quotes around the whole, a trailing dot. */
export function unwrapEntry(entry: string): string {
  let bare = entry;
  for (;;) {
    const inner = bare
      .replace(/^<(.*)>$/u, '$1')
      .replace(/^mailto:/iu, '')
      .replace(/^(["'])([^"']*)\1$/u, '$2')
      .replace(/(?<=@.*[^.])\.$/u, '');
    if (inner === bare) return bare;
    bare = inner;
  }
}
