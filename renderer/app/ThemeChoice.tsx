import { useEffect } from 'react';
import type { Theme } from '../../shared/messages/main';
import { t } from '../../shared/text/text';
import { chooseTheme, readTheme, useTheme } from './themeStore';
import styles from './app.module.css';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** Light, dark, or as the system has it. */
export function ThemeChoice() {
  const theme = useTheme(({ theme }) => theme);
  useEffect(() => void readTheme(), []);
  return (
    <select
      className={styles.theme}
      aria-label={t('app/lightDark')}
      value={theme}
      onChange={({ target }) => chooseTheme(THEMES.find((name) => name === target.value) ?? 'system')}
    >
      {THEMES.map((name) => (
        <option key={name} value={name}>
          {t(`app/theme/${name}`)}
        </option>
      ))}
    </select>
  );
}
