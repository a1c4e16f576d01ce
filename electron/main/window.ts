import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron/main';
import { preferences } from './preferences';
import { APP_URL } from './protocol';

const PRELOAD = join(import.meta.dirname, '../preload/index.cjs');
const DEFAULT_SIZE = { width: 1280, height: 800 };
const SMALLEST = { minWidth: 1024, minHeight: 700 };
/** The page's own backgrounds, so that no other colour flashes before it is there. */
const BACKGROUND = { light: '#f6f7f9', dark: '#14171c' };

/** Opens the window where it was closed last. */
export function openWindow(): BrowserWindow {
  const { bounds, maximized } = preferences.window();
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...(bounds && isOnScreen(bounds) ? bounds : {}),
    ...SMALLEST,
    title: 'Hopseal',
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
  window.on('close', () =>
    preferences.setWindow({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  void window.loadURL(APP_URL);
  return window;
}

/** Brings the app's window to the front; opens it, where it was closed. */
export function showWindow(): void {
  const window = BrowserWindow.getAllWindows()[0] ?? openWindow();
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
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
