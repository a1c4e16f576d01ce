import { Menu, type MenuItemConstructorOptions } from 'electron/main';
import { MENU_COMMANDS, type MenuCommand } from '../../shared/messages/channels';
import { theme } from '../../shared/messages/main';
import { LANGUAGE_CHOICES } from '../../shared/text/languages';
import { t } from '../../shared/text/text';
import { showAbout } from './about';
import { languageChoice } from './language';
import type { Looks } from './looks';
import { preferences } from './preferences';
import { openWindow, tellWindow } from './window';

/** The app's menus, in its language. What they do in a window is the window's own command. */
export function installMenu(looks: Looks): void {
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  const template: MenuItemConstructorOptions[] = [
    ...mac,
    { label: t('desktop/menu/file'), submenu: fileMenu() },
    { label: t('desktop/menu/edit'), role: 'editMenu' },
    { label: t('desktop/menu/view'), submenu: viewMenu(looks) },
    {
      label: t('desktop/menu/workspace'),
      submenu: (['pull', 'customers', 'probe', 'switchWorkspace'] as const).map(command),
    },
    { label: t('desktop/menu/window'), role: 'windowMenu' },
    {
      label: t('desktop/menu/help'),
      role: 'help',
      submenu: [command('diagnostics'), command('checkUpdates'), { label: t('desktop/menu/about'), click: showAbout }],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

const KEYS: Partial<Record<MenuCommand, string>> = {
  overview: 'CmdOrCtrl+1',
  filterSettings: 'CmdOrCtrl+2',
  review: 'CmdOrCtrl+3',
  changes: 'CmdOrCtrl+4',
  history: 'CmdOrCtrl+5',
  pull: 'F5',
  openChangeSet: 'CmdOrCtrl+O',
};

/** An item that has a window do something. */
function command(id: MenuCommand): MenuItemConstructorOptions {
  const accelerator = KEYS[id];
  return {
    label: t(`commands/${id}`),
    ...(accelerator !== undefined && { accelerator }),
    click: (_item, window) => tellWindow(window, id),
  };
}

function fileMenu(): MenuItemConstructorOptions[] {
  const recent = preferences.recentWorkspaces().map(({ id, account, address }): MenuItemConstructorOptions => ({
    label: `${account} (${new URL(address).host})`,
    click: (_item, window) => tellWindow(window, `open:${id}`),
  }));
  return [
    { label: t('desktop/menu/newWindow'), accelerator: 'CmdOrCtrl+Shift+N', click: () => void openWindow() },
    {
      label: t('desktop/menu/recent'),
      submenu: recent.length > 0 ? recent : [{ label: t('desktop/menu/noRecent'), enabled: false }],
    },
    command('openChangeSet'),
    command('import'),
    { type: 'separator' },
    { role: process.platform === 'darwin' ? 'close' : 'quit' },
  ];
}

function viewMenu(looks: Looks): MenuItemConstructorOptions[] {
  const views = MENU_COMMANDS.filter((id) => /^CmdOrCtrl\+\d$/u.test(KEYS[id] ?? ''));
  return [
    ...views.map(command),
    { type: 'separator' },
    {
      label: t('desktop/menu/appearance'),
      submenu: [
        ...theme.options.map((each): MenuItemConstructorOptions => ({
          label: t(`desktop/looks/${each}`),
          type: 'radio',
          checked: preferences.theme() === each,
          click: () => looks.setTheme(each),
        })),
        { type: 'separator' },
        {
          label: t('desktop/contrast'),
          type: 'checkbox',
          checked: preferences.contrast(),
          click: () => looks.setContrast(!preferences.contrast()),
        },
      ],
    },
    {
      label: t('desktop/menu/language'),
      submenu: LANGUAGE_CHOICES.map((choice): MenuItemConstructorOptions => ({
        label: t(`desktop/languages/${choice}`),
        type: 'radio',
        checked: languageChoice() === choice,
        click: () => looks.setLanguage(choice),
      })),
    },
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
  ];
}
