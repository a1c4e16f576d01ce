/** What logs and reports must not tell: mail addresses, tokens, passwords. Everything else stays, or they are of no use. */

const RULES: readonly (readonly [pattern: RegExp, instead: string])[] = [
  // user:password@ in a URL
  [/\b(https?:\/\/)[^\s/@:]+:[^\s/@]+@/giu, '$1‹secret›@'],
  [/\b(bearer|basic)\s+[\w.~+/=-]{6,}/giu, '$1 ‹secret›'],
  [/\b(token|password|passwort|secret|authorization|api[_-]?key)(["']?\s*[:=]\s*["']?)[^\s"',;}]+/giu, '$1$2‹secret›'],
  [/(?:"[^"\n]{1,64}"|[^\s"'<>()[\]{},;:@/‹›]{1,64})@[\p{L}\p{N}.-]{1,253}/gu, '‹address›'],
  // What is as long and mixed as a secret; what names a workspace or a version is lower case, or shorter.
  [/\b(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{20,}/gu, '‹secret›'],
];

export function redact(text: string): string {
  return RULES.reduce((so, [pattern, instead]) => so.replace(pattern, instead), text);
}
