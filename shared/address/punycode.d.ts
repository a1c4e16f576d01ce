/** The part that is used of a package whose published types speak of other exports than Node gives. */
declare module 'punycode/punycode.js' {
  const punycode: { toUnicode(domain: string): string };
  export default punycode;
}
