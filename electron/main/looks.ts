import { nativeTheme } from 'electron/main';
import type { LanguageChoice, Theme } from '../../shared/messages/main';
import { setLanguage } from '../../shared/text/text';
import type { CoreProcess } from './coreProcess';
import { language } from './language';
import { installMenu } from './menu';
import { preferences } from './preferences';
import { reloadWindows, tellWindows } from './window';

/** How the app looks and which language it speaks: chosen in a window or in a menu, it is the same everywhere. */
export interface Looks {
  setTheme(theme: Theme): void;
  setContrast(contrast: boolean): void;
  setLanguage(choice: LanguageChoice): void;
  /** Has the menus be in the language that is chosen. */
  apply(): Promise<void>;
}

export function createLooks(core: CoreProcess): Looks {
  const apply = async (): Promise<void> => {
    await setLanguage(language());
    installMenu(looks);
  };
  const looks: Looks = {
    setTheme: (theme) => {
      preferences.setTheme(theme);
      nativeTheme.themeSource = theme;
      tellWindows('looksChanged');
      installMenu(looks);
    },
    setContrast: (contrast) => {
      preferences.setContrast(contrast);
      reloadWindows();
      installMenu(looks);
    },
    setLanguage: (choice) => {
      preferences.setLanguage(choice);
      core.restart();
      reloadWindows();
      void apply();
    },
    apply,
  };
  return looks;
}
