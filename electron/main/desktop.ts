import { app, BrowserWindow } from 'electron/main';
import type { HostAsk } from '../../shared/messages/host';

/** Shows in the dock or taskbar how many drafts wait, and how far a push is. */
export function showOnDesktop({ drafts, progress }: HostAsk<'desktop.status'>): void {
  app.setBadgeCount(drafts);
  for (const window of BrowserWindow.getAllWindows()) window.setProgressBar(progress ?? NONE);
}

/** What Electron takes for no bar at all. */
const NONE = -1;
