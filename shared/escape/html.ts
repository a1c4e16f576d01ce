const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that stays text in HTML, in an element or an attribute. */
export function htmlText(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? '');
}

/** The same for a name or an entry: what turns the direction of writing in it ends with it. */
export function htmlName(text: string): string {
  return `<bdi>${htmlText(text)}</bdi>`;
}
