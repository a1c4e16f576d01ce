/** The languages of the window. The last is English as it would look in any other: longer, and with letters that show what was left out. */
export const LANGUAGES = ['en', 'de', 'en-XA'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a person chooses from; `system` follows the system's own. */
export const LANGUAGE_CHOICES = ['system', 'en', 'de'] as const;

/** The one of them that is nearest to a locale (BCP 47). */
export function languageFor(locale: string): Language {
  const exact = LANGUAGES.find((language) => language === locale);
  return exact ?? LANGUAGES.find((language) => language === locale.slice(0, 2).toLowerCase()) ?? 'en';
}
