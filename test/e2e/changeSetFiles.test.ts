import { mkdirSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { digestOf } from '../../electron/core/changeSets/signing';
import { writeChangeSet } from '../../shared/changeSet/file';
import { FORMAT, VERSION } from '../../shared/changeSet/format';
import { t } from '../../shared/text/text';
import { startAgain, type HopsealApp } from '../app/hopsealApp';
import { chooseInMenu } from '../app/menu';
import { openApp, openConnected, openService, userDataFolder } from './fixtures';
import { look } from './look';

const LONG_MS = 180_000;
const REFUSED = t('errors/file.no_change_set');
const opened = (name: string) => t('changeSets/opened', { title: name });
const waits = (name: string) => t('desktop/changeSet/waits', { name });

const EMPTY = {
  format: FORMAT,
  version: VERSION,
  note: '',
  author: { name: 'Ann', key: null },
  savedAt: '2026-11-26T10:00:00.000Z',
  service: { address: 'https://filter.example', account: 'Contoso' },
  items: [],
  signature: null,
  comments: [],
  verdicts: [],
} as const;

function changeSet(folder: string, name: string): string {
  const path = join(folder, name);
  writeFileSync(path, writeChangeSet({ ...EMPTY, id: randomUUID(), title: basename(name) }, digestOf));
  return path;
}

/** Drops a real file, or a folder, on the window. */
async function drop({ page }: HopsealApp, path: string): Promise<void> {
  await page.evaluate(() => {
    document.querySelector('#dropped')?.remove();
    document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'dropped', hidden: true }));
  });
  await page.locator('#dropped').setInputFiles(path);
  await page.evaluate(() => {
    const data = new DataTransfer();
    const file = document.querySelector<HTMLInputElement>('#dropped')?.files?.[0];
    if (file) data.items.add(file);
    document.querySelector('#dropped')?.remove();
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
}

it('opens the change set that it is started with, as soon as a workspace is open', { timeout: LONG_MS }, async () => {
  const service = await openService();
  const userData = userDataFolder();
  const app = await openApp(userData, undefined, [changeSet(userDataFolder(), 'monday.hopseal')]);
  const { page, window, complaints } = app;
  await page.getByText(waits('monday.hopseal')).waitFor();
  await look(app, 'change-set-waits');
  await window.connect(service.url, service.admin.token);
  await page.getByText(opened('monday.hopseal')).waitFor();
  await app.close();

  const next = await openApp(userData, undefined, [changeSet(userDataFolder(), 'tuesday.hopseal')]);
  await next.page.getByText(opened('tuesday.hopseal')).waitFor();
  expect([...complaints, ...next.complaints]).toEqual([]);
});

it('opens what is double-clicked while it runs, dropped, or chosen', { timeout: LONG_MS }, async () => {
  const userData = userDataFolder();
  const app = await openConnected(await openService(), userData);
  const { page, electron, complaints } = app;
  const folder = userDataFolder();
  expect(await startAgain(userData, [changeSet(folder, 'again.hopseal')])).toBe(0);
  await page.getByText(opened('again.hopseal')).waitFor();
  // As a command line names it, and as a desktop's file manager does.
  changeSet(folder, 'relative.HOPSEAL');
  await startAgain(userData, ['relative.HOPSEAL'], folder);
  await page.getByText(opened('relative.HOPSEAL')).waitFor();
  await startAgain(userData, [pathToFileURL(changeSet(folder, 'ein Montag – ü.hopseal')).href]);
  await page.getByText(opened('ein Montag – ü.hopseal')).waitFor();
  // As macOS tells of it.
  const path = changeSet(folder, 'mac.hopseal');
  await electron.evaluate(
    ({ app }, path) => void app.emit('open-file', { preventDefault: () => undefined }, path),
    path,
  );
  await page.getByText(opened('mac.hopseal')).waitFor();
  await drop(app, changeSet(folder, 'dropped.hopseal'));
  await page.getByText(opened('dropped.hopseal')).waitFor();
  const chosen = changeSet(folder, 'chosen.hopseal');
  await electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, chosen);
  await chooseInMenu(app, t('desktop/menu/file'), t('commands/openChangeSet'));
  await page.getByText(opened('chosen.hopseal')).waitFor();
  // A CSV file is imported, as ever.
  writeFileSync(join(folder, 'policies.csv'), 'domain,incoming\r\n');
  await drop(app, join(folder, 'policies.csv'));
  await page.getByRole('heading', { level: 1, name: t('import/title') }).waitFor();
  expect(complaints).toEqual([]);
});

it('says what is no change set, and leaves what is meant for others', { timeout: LONG_MS }, async () => {
  const userData = userDataFolder();
  const folder = userDataFolder();
  mkdirSync(join(folder, 'folder.hopseal'));
  const app = await openApp(userData, undefined, [join(folder, 'gone.hopseal')]);
  const { page, electron, complaints } = app;
  await page.getByText(REFUSED).waitFor();
  await look(app, 'change-set-refused');
  await page.getByRole('button', { name: t('connect/openSample') }).click();
  await app.window.tree.waitFor();

  const refusal = app.window.status.getByText(REFUSED);
  const come = (...words: readonly string[]) =>
    electron.evaluate(({ app }, args) => void app.emit('second-instance', {}, ['hopseal', ...args], '/'), words);
  for (const path of [join(folder, 'folder.hopseal'), join(folder, `${'x'.repeat(5000)}.hopseal`), 'a\0b.hopseal']) {
    await come(path);
    await refusal.waitFor();
    // What is right takes the sentence away.
    await come(changeSet(folder, 'right.hopseal'));
    await refusal.waitFor({ state: 'detached' });
  }
  // No one reads these: no word is said of them.
  await come('--flag=x.hopseal', 'https://example.net/x.hopseal', 'file://host/share/x.hopseal', join(folder, 'x.exe'));
  await come(changeSet(folder, 'last.hopseal'));
  await page.getByText(opened('last.hopseal')).waitFor();
  expect(await refusal.count()).toBe(0);
  expect(complaints).toEqual([]);
});
