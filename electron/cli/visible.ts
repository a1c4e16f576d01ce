/**
 * Text as a terminal may be given it: what would steer it, or turn what it shows around, is written as JSON writes it. So a document
 * stays the same document. Ends of lines and tabs are left.
 */
export function visible(text: string): string {
  return text.replace(
    /(?![\n\t]|\r\n)[\p{Cc}\p{Bidi_Control}]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
