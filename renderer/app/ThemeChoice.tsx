import { useEffect, useState } from 'react';
import type { Theme } from '../../shared/messages/main';
import { t } from '../../shared/text/text';
import { callMain } from '../core/main';
import styles from './app.module.css';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** Light, dark, or as the system has it. */
export function ThemeChoice() {
  const [theme, setTheme] = useState<Theme>('system');
  useEffect(() => {
    void callMain('preferences.get', null).then((preferences) => setTheme(preferences.theme));
  }, []);
  const choose = (wanted: string): void => {
    const next = THEMES.find((name) => name === wanted) ?? 'system';
    setTheme(next);
    void callMain('preferences.setTheme', { theme: next });
  };
  return (
    <select
      className={styles.theme}
      aria-label={t('app/lightDark')}
      value={theme}
      onChange={({ target }) => choose(target.value)}
    >
      {THEMES.map((name) => (
        <option key={name} value={name}>
          {t(`app/theme/${name}`)}
        </option>
      ))}
    </select>
  );
}
