import { app, BrowserWindow, nativeTheme } from 'electron/main';
import { createCoreProcess } from './coreProcess';
import { chooseFile, choosePlace, takeDropped } from './files';
import { listenToWindows } from './ipc';
import { installMenu } from './menu';
import { preferences } from './preferences';
import { registerScheme, serveRenderer } from './protocol';
import { saveFile } from './saveFile';
import { denyByDefault, denyPermissions } from './security';
import { openWindow, showWindow } from './window';

registerScheme();
// Windows shows notifications only of an app that it knows by the name it was installed under.
if (process.platform === 'win32') app.setAppUserModelId('app.hopseal.desktop');
denyByDefault();

// Two copies of the app would write to one workspace: the second one only shows the first.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

function start(): void {
  const core = createCoreProcess();
  nativeTheme.themeSource = preferences.theme();
  denyPermissions();
  serveRenderer();
  listenToWindows(
    {
      'preferences.get': () => ({ theme: preferences.theme(), recentWorkspaces: [...preferences.recentWorkspaces()] }),
      'preferences.setTheme': ({ theme }) => {
        preferences.setTheme(theme);
        nativeTheme.themeSource = theme;
        return null;
      },
      'file.choose': chooseFile,
      'file.dropped': takeDropped,
      'file.place': choosePlace,
      'file.save': saveFile,
    },
    core,
  );
  openWindow();
  installMenu();

  app.on('second-instance', showWindow);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', () => core.stop());
}
