import { app, BrowserWindow, Menu, nativeTheme } from 'electron/main';
import { parseLink } from '../../shared/link';
import { createCoreProcess } from './coreProcess';
import { chooseFile, choosePlace, takeDropped } from './files';
import { listenToWindows } from './ipc';

import { languageChoice } from './language';
import type { Looks } from './looks';
import { preferences } from './preferences';
import { follow, followLinks } from './links';
import { recentLog, startLog } from './log';
import { followFiles, openNamed, takeOpened } from './openedFiles';
import { registerScheme, serveRenderer } from './protocol';
import { saveFile } from './saveFile';
import { denyByDefault, denyPermissions } from './security';
import { updateHandlers } from './updates/handlers';
import type { Updates } from './updates/updates';
import { runtimeVersions } from './versions';
import { openWindow } from './window';

/** A start does not wait for newer versions. */
const UPDATES_AFTER_MS = 60_000;

startLog();
registerScheme();
// Windows shows notifications only of an app that it knows by the name it was installed under.
if (process.platform === 'win32') app.setAppUserModelId('app.hopseal.desktop');
denyByDefault();
followFiles();

// Two copies of the app would write to one workspace: the second one only shows the first.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

function start(): void {
  // The menus name the workspaces that were opened last.
  const core = createCoreProcess(() => void looks().then((each) => each.apply()));
  // The texts are read when they are needed: a start does not wait for them.
  let known: Promise<Looks> | null = null;
  const looks = (): Promise<Looks> => (known ??= import('./looks').then(({ createLooks }) => createLooks(core)));
  let updating: Promise<Updates> | null = null;
  const updates = (): Promise<Updates> => (updating ??= import('./updates/start').then((each) => each.startUpdates()));
  nativeTheme.themeSource = preferences.theme();
  denyPermissions();
  serveRenderer();
  listenToWindows(
    {
      'preferences.get': () => ({
        theme: preferences.theme(),
        contrast: preferences.contrast(),
        language: languageChoice(),
        recentWorkspaces: [...preferences.recentWorkspaces()],
      }),
      'preferences.setTheme': async ({ theme }) => {
        (await looks()).setTheme(theme);
        return null;
      },
      'preferences.setContrast': async ({ contrast }) => {
        (await looks()).setContrast(contrast);
        return null;
      },
      'preferences.setLanguage': async ({ language }) => {
        (await looks()).setLanguage(language);
        return null;
      },
      'app.versions': () => ({ app: app.getVersion(), ...runtimeVersions(), log: [...recentLog()] }),
      'file.choose': chooseFile,
      'file.dropped': takeDropped,
      'file.place': choosePlace,
      'file.save': saveFile,
      'file.opened': takeOpened,
      ...updateHandlers(updates),
    },
    core,
  );
  Menu.setApplicationMenu(null);
  openWindow();
  setTimeout(() => void updates(), UPDATES_AFTER_MS).unref();
  void looks().then((each) => each.apply());

  followLinks();
  // The link that it was started with.
  if (process.argv.some((word) => parseLink(word) !== null)) follow(process.argv);
  void openNamed(process.argv.slice(1), process.cwd());
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', () => core.stop());
}
