import type { SameTexts } from './shape';

const LETTERS: Readonly<Record<string, string>> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'î',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ö',
  p: 'þ',
  q: 'ǫ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'û',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  B: 'Ɓ',
  C: 'Ç',
  D: 'Ð',
  E: 'É',
  F: 'Ƒ',
  G: 'Ĝ',
  H: 'Ĥ',
  I: 'Î',
  J: 'Ĵ',
  K: 'Ķ',
  L: 'Ļ',
  M: 'Ṁ',
  N: 'Ñ',
  O: 'Ö',
  P: 'Þ',
  Q: 'Ǫ',
  R: 'Ŕ',
  S: 'Š',
  T: 'Ţ',
  U: 'Û',
  V: 'Ṽ',
  W: 'Ŵ',
  X: 'Ẋ',
  Y: 'Ý',
  Z: 'Ž',
};
/** Other languages are longer than English by about as much. */
const LONGER = 0.3;

/** Texts in letters that no language has, and longer: what still reads as English was never in the catalogue. */
export function pseudo<T>(texts: T): SameTexts<T> {
  const entries = Object.entries(texts as Record<string, unknown>).map(([key, value]) => [
    key,
    typeof value === 'string' ? pseudoText(value) : pseudo(value),
  ]);
  return Object.fromEntries(entries) as SameTexts<T>;
}

function pseudoText(text: string): string {
  // What stands in for values stays as it is.
  const parts = text.split(/(\{\{[^}]*\}\})/u);
  const changed = parts.map((part, at) =>
    at % 2 === 1 ? part : part.replace(/[A-Za-z]/gu, (letter) => LETTERS[letter] ?? letter),
  );
  const length = parts.filter((_, at) => at % 2 === 0).join('').length;
  return `${changed.join('')}${'·'.repeat(Math.ceil(length * LONGER))}`;
}
