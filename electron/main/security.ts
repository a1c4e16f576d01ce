import { shell } from 'electron/common';
import { app, session } from 'electron/main';
import { isPageAddress } from '../../shared/checklist/link';
import { APP_ORIGIN } from './protocol';

/** Everything a page could do beyond showing itself is off, for every page that there will ever be. */
export function denyByDefault(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      if (isPageAddress(url)) void shell.openExternal(url);
      return { action: 'deny' };
    });
  });
}

/** To be called once the app is ready, before a window is made. */
export function denyPermissions(): void {
  // Copying to the clipboard is all that the window needs.
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'clipboard-sanitized-write'),
  );
  session.defaultSession.setPermissionCheckHandler(
    (_contents, permission) => permission === 'clipboard-sanitized-write',
  );
  session.defaultSession.on('will-download', (event) => event.preventDefault());
}

/** Whether a message comes from the app's own page, and from no frame within it. */
export function isOwnPage(frame: Electron.WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${APP_ORIGIN}/`);
}
