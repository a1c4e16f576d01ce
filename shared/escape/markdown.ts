const LINE_BREAKS = /[\p{Cc}\u2028\u2029]+/gu;
const MARKS = /[\\`*_{}[\]<>#|~&!$]/gu;

/** Text that stays text: no mark of Markdown or HTML, on one line. */
export function markdownText(text: string): string {
  return text.replaceAll(LINE_BREAKS, ' ').replaceAll(MARKS, String.raw`\$&`);
}
