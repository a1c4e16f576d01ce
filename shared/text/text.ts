import i18next, { type TOptions } from 'i18next';
import type { Problem } from '../messages/values';
import type { ListFinding } from '../findings/finding';
import type { PolicyNote } from '../findings/policyNotes';
import { en } from './en';
import type { Language } from './languages';

type Leaves<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${WithoutPlural<K>}` : Leaves<T[K], `${Path}${K}/`>;
}[keyof T & string];
type WithoutPlural<K extends string> = K extends `${infer Base}_${'zero' | 'one' | 'other'}` ? Base : K;

/** A text by its place in the catalogue: `review/push`. */
export type TextKey = Leaves<typeof en>;

const texts = i18next.createInstance();

/** The catalogues of the other languages, each read when it is wanted. */
const CATALOGUES: Readonly<Record<Exclude<Language, 'en'>, () => Promise<object>>> = {
  de: async () => (await import('./de')).de,
  'en-XA': async () => (await import('./pseudo')).pseudo(en),
};

/** From now on texts are in this language. To be called before anything is shown. */
export async function setLanguage(language: Language): Promise<void> {
  if (language !== 'en') texts.addResourceBundle(language, 'translation', await CATALOGUES[language]());
  await texts.changeLanguage(language);
}

/** The language that dates and numbers are written in (BCP 47). */
export function locale(): string | undefined {
  // Of English there are many: the system's own counts then.
  return texts.language === 'de' ? 'de' : undefined;
}

void texts.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en } },
  initAsync: false,
  keySeparator: '/',
  nsSeparator: false,
  // React escapes what it shows.
  interpolation: { escapeValue: false },
});

export function t(key: TextKey, values: TOptions & Readonly<Record<string, unknown>> = {}): string {
  return texts.t(key, values);
}

/** The sentence for an error, with what to do about it. */
export function problemText({ code, details }: Problem): string {
  return t(`errors/${code}`, details);
}

export function findingText({ code, other }: Pick<ListFinding, 'code' | 'other'> | PolicyNote): string {
  return t(`findings/${code}`, { other });
}
