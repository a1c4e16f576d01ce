import { app, BrowserWindow } from 'electron/main';
import type { HostAsk } from '../../shared/messages/host';
import { showBadge } from './badge';

/** Shows in the dock or taskbar how many drafts wait, and how far a push is. */
export function showOnDesktop({ drafts, progress }: HostAsk<'desktop.status'>): void {
  const windows = BrowserWindow.getAllWindows();
  if (process.platform === 'win32') {
    showBadge(windows, drafts).catch((error: unknown) => console.error('Defect: desktop.status', error));
  } else {
    app.setBadgeCount(drafts);
  }
  for (const window of windows) window.setProgressBar(progress ?? NONE);
}

/** What Electron takes for no bar at all. */
const NONE = -1;
