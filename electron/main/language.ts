import { app } from 'electron/main';
import type { LanguageChoice } from '../../shared/messages/main';
import { LANGUAGE_CHOICES, languageFor, type Language } from '../../shared/text/languages';
import { preferences } from './preferences';

/** What a person chose. */
export function languageChoice(): LanguageChoice {
  return LANGUAGE_CHOICES.find((choice) => choice === preferences.language()) ?? 'system';
}

/** The language that the app speaks: the one that was chosen, or the system's. */
export function language(): Language {
  const chosen = preferences.language();
  return languageFor(chosen === 'system' ? app.getLocale() : chosen);
}
