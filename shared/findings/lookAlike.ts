import { toUnicodeDomain } from '../address/domain';
import { remembering } from '../remember';

const SCRIPTS = {
  latin: /\p{Script=Latin}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  greek: /\p{Script=Greek}/u,
  armenian: /\p{Script=Armenian}/u,
  hebrew: /\p{Script=Hebrew}/u,
  arabic: /\p{Script=Arabic}/u,
  cherokee: /\p{Script=Cherokee}/u,
  hangul: /\p{Script=Hangul}/u,
  han: /\p{Script=Han}/u,
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  bopomofo: /\p{Script=Bopomofo}/u,
} as const;
type Script = keyof typeof SCRIPTS;

/** Scripts that are written together (UTS 39, 5.2, "highly restrictive"). */
const WRITTEN_TOGETHER: readonly (readonly Script[])[] = [
  ['latin', 'han', 'kana'],
  ['latin', 'han', 'bopomofo'],
  ['latin', 'han', 'hangul'],
];

/** Letters of Cyrillic and Greek that are drawn as Latin ones are. */
const DRAWN_AS_LATIN = /^[авеӏкмнорстухѕіјһԛԝҽαικνορτυχ0-9-]+$/u;

/** The first label of a domain that may be taken for another, and why; null where none is. */
export function lookAlikeLabel(domain: string): LookAlike | null {
  return domain.includes('xn--') ? rememberedLookAlike(domain) : null;
}

interface LookAlike {
  readonly label: string;
  readonly why: 'mixed_script' | 'looks_latin';
}

const rememberedLookAlike = remembering(10_000, findLookAlike);

function findLookAlike(domain: string): LookAlike | null {
  for (const label of toUnicodeDomain(domain).split('.')) {
    const scripts = (Object.keys(SCRIPTS) as Script[]).filter((script) => SCRIPTS[script].test(label));
    const isUsual = WRITTEN_TOGETHER.some((together) => scripts.every((script) => together.includes(script)));
    if (scripts.length > 1 && !isUsual) return { label, why: 'mixed_script' };
    if ((scripts[0] === 'cyrillic' || scripts[0] === 'greek') && DRAWN_AS_LATIN.test(label))
      return { label, why: 'looks_latin' };
  }
  return null;
}
