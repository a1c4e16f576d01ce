/** What a character of ASCII may be part of; nothing beyond ASCII is plain. */
const LOCAL_PART = 1;
const LABEL = 2;
const DIGIT = 4;
const CLASSES = new Uint8Array(128);
for (const character of 'abcdefghijklmnopqrstuvwxyz') CLASSES[character.charCodeAt(0)] = LOCAL_PART | LABEL;
for (const character of '0123456789') CLASSES[character.charCodeAt(0)] = LOCAL_PART | LABEL | DIGIT;
// The rest of RFC 5322's atext (3.2.3); the star means more here, so it is not plain.
for (const character of "!#$%&'+/=?^_`{|}~-") CLASSES[character.charCodeAt(0)] = LOCAL_PART;

const DOT = 46;
const HYPHEN = 45;
const AT = 64;
const MAX_PLAIN_LOCAL_PART = 64;
const MAX_PLAIN_LABEL = 63;
const MAX_PLAIN_ADDRESS = 254;

/**
 * The place of the `@` in an address that is written as plainly as addresses mostly are: lower-case ASCII, no quotes, no A-labels,
 * a domain of two labels or more that ends in a letter. Such an address is right and stands in its compared form. -1 for anything
 * else, which `parseSender` then looks at closely. One pass, no allocation: this is where the time of large lists goes.
 */
export function plainAddressAt(text: string): number {
  const { length } = text;
  if (length > MAX_PLAIN_ADDRESS) return -1;
  let at = 0;
  let previous = DOT;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === AT) break;
    if (code === DOT) {
      if (previous === DOT) return -1;
    } else if (!(code < 128 && (CLASSES[code] ?? 0) & LOCAL_PART)) return -1;
    previous = code;
  }
  if (at === length || previous === DOT || at > MAX_PLAIN_LOCAL_PART) return -1;
  return isPlainDomain(text, at + 1) ? at : -1;
}

/** Whether a text is a plain local part, on its own: see `plainAddressAt`. */
export function isPlainLocalPart(text: string): boolean {
  const { length } = text;
  if (length === 0 || length > MAX_PLAIN_LOCAL_PART) return false;
  let previous = DOT;
  for (let place = 0; place < length; place++) {
    const code = text.charCodeAt(place);
    if (code === DOT) {
      if (previous === DOT) return false;
    } else if (!(code < 128 && (CLASSES[code] ?? 0) & LOCAL_PART)) return false;
    previous = code;
  }
  return previous !== DOT;
}

/** Whether what stands from `start` on is a plain domain: see `plainAddressAt`. */
function isPlainDomain(text: string, start: number): boolean {
  let labelStart = start;
  let previous = DOT;
  let dots = 0;
  for (let place = start; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code === DOT) {
      if (previous === DOT || previous === HYPHEN || place - labelStart > MAX_PLAIN_LABEL) return false;
      labelStart = place + 1;
      dots++;
    } else if (code === HYPHEN) {
      // A label never begins with one; two at the third place may be an A-label.
      if (previous === DOT || (previous === HYPHEN && place === labelStart + 3)) return false;
    } else if (!(code < 128 && (CLASSES[code] ?? 0) & LABEL)) return false;
    previous = code;
  }
  const isLastWord = previous < 128 && ((CLASSES[previous] ?? 0) & (LABEL | DIGIT)) === LABEL;
  return dots > 0 && isLastWord && text.length - labelStart <= MAX_PLAIN_LABEL;
}
