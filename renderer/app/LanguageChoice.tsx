import { useEffect, useState } from 'react';
import type { LanguageChoice as Choice } from '../../shared/messages/main';
import { LANGUAGE_CHOICES } from '../../shared/text/languages';
import { t } from '../../shared/text/text';
import { callMain } from '../core/main';
import styles from './app.module.css';
import { chooseLanguage } from './themeStore';

/** Which language the app speaks: it begins again in another. */
export function LanguageChoice() {
  const [choice, setChoice] = useState<Choice>('system');
  useEffect(() => void callMain('preferences.get', null).then(({ language }) => setChoice(language)), []);
  return (
    <label className={styles.language}>
      {t('desktop/languageLabel')}
      <select
        className={styles.theme}
        value={choice}
        onChange={({ target }) => chooseLanguage(LANGUAGE_CHOICES.find((each) => each === target.value) ?? 'system')}
      >
        {LANGUAGE_CHOICES.map((each) => (
          <option key={each} value={each}>
            {t(`desktop/languages/${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
