import type { HopsealApp } from './hopsealApp';

/** Does what choosing an item of the menus does; the path is by the items' words. */
export async function chooseInMenu({ electron }: HopsealApp, ...path: string[]): Promise<void> {
  await electron.evaluate(({ Menu, BrowserWindow }, names) => {
    let items = Menu.getApplicationMenu()?.items ?? [];
    let found: Electron.MenuItem | undefined;
    for (const name of names) {
      found = items.find(({ label }) => label === name);
      items = found?.submenu?.items ?? [];
    }
    if (!found) throw new Error(`There is no ${names.join(' > ')}.`);
    const click = found.click as (event: unknown, window: unknown) => void;
    click({}, BrowserWindow.getAllWindows()[0]);
  }, path);
}
