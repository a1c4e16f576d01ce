import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen, type BaseWindow } from 'electron/main';
import { COMMAND_CHANNEL, type Told } from '../../shared/messages/channels';
import { preferences } from './preferences';
import { language } from './language';
import { pageUrl } from './protocol';

const PRELOAD = join(import.meta.dirname, '../preload/index.cjs');
const ICON = join(import.meta.dirname, '../icons/256x256.png');
const DEFAULT_SIZE = { width: 1280, height: 800 };
const SMALLEST = { minWidth: 1024, minHeight: 700 };
/** The page's own backgrounds, so that no other colour flashes before it is there. */
const BACKGROUND = { light: '#f6f7f9', dark: '#14171c' };

/** How far a further window stands from the one before, in pixels. */
const STEP = 28;

/** Opens a window where one was closed last, or beside the one in front. */
export function openWindow(): BrowserWindow {
  const { bounds: last, maximized } = preferences.window();
  const front = BrowserWindow.getFocusedWindow()?.getNormalBounds();
  const bounds = front ? { ...front, x: front.x + STEP, y: front.y + STEP } : last;
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...(bounds && isOnScreen(bounds) ? bounds : {}),
    ...SMALLEST,
    title: 'Hopseal',
    // Elsewhere the program has it.
    ...(process.platform === 'linux' && { icon: ICON }),
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: PRELOAD,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // Addresses are no prose.
      spellcheck: false,
    },
  });
  if (maximized) window.maximize();
  // A page that fell over is read again: what was drafted is with the core.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    console.error('Defect: the window fell over:', reason);
    if (reason !== 'clean-exit' && !window.isDestroyed()) void window.loadURL(pageNow());
  });
  window.on('close', () =>
    preferences.setWindow({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  void window.loadURL(pageNow());
  return window;
}

function pageNow(): string {
  return pageUrl({ language: language(), contrast: preferences.contrast() });
}

/** Reads every window again, as it is to look now. What was drafted is kept. */
export function reloadWindows(): void {
  for (const window of BrowserWindow.getAllWindows()) void window.loadURL(pageNow());
}

/** Has a window do something: the one that is named, else the one in front. */
export function tellWindow(window: BaseWindow | undefined, told: Told): void {
  const target =
    window instanceof BrowserWindow ? window : (BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]);
  target?.webContents.send(COMMAND_CHANNEL, told);
}

export function tellWindows(told: Told): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(COMMAND_CHANNEL, told);
}

/** Brings the app's window to the front; opens it, where it was closed. */
export function showWindow(): BrowserWindow {
  const window = BrowserWindow.getAllWindows()[0] ?? openWindow();
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
  return window;
}

/** Whether enough of a window's place is on a screen that is there now. */
function isOnScreen(bounds: Electron.Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(bounds);
  return (
    bounds.x < workArea.x + workArea.width - 100 &&
    bounds.x + bounds.width > workArea.x + 100 &&
    bounds.y >= workArea.y - 10 &&
    bounds.y < workArea.y + workArea.height - 100
  );
}
