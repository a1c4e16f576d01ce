import { app } from 'electron/main';
import { LINK_SCHEME, linkTo, parseLink } from '../../shared/link';
import { showWindow, tellWindow } from './window';

/** Links to a customer or domain, from a mail or a ticket: shown in the window that is there. What is no such link is left. */
export function followLinks(): void {
  // Installed, it is the system's packages that say so (electron-builder.yml).
  if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME);
  app.on('open-url', (event, url) => {
    event.preventDefault();
    follow([url]);
  });
  app.on('second-instance', (_event, args) => follow(args));
}

/** Follows the link among the words of a command line, if there is one. */
export function follow(args: readonly string[]): void {
  const link = args.map(parseLink).find((each) => each !== null);
  const window = showWindow();
  if (!link) return;
  const tell = (): void => tellWindow(window, `show:${linkTo(link)}`);
  if (window.webContents.isLoading()) window.webContents.once('did-finish-load', tell);
  else tell();
}
