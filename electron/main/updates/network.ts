/** Lets the updater's own session reach the folder where updates are published, and nothing else: no redirect leads out of it. */
export function keepTo(session: Electron.Session, url: string): void {
  const folder = url.endsWith('/') ? url : `${url}/`;
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith(folder) }));
}
