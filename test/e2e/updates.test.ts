import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { t } from '../../shared/text/text';
import { newSigningKey } from '../builders/signing';
import { publish } from '../contract/updateServer';
import { chooseInMenu } from '../app/menu';
import { openConnected, openService, userDataFolder } from './fixtures';
import { look, SMALL_AND_LARGE } from './look';

const LONG_MS = 240_000;

async function published() {
  const key = newSigningKey();
  const server = await publish(key);
  onTestFinished(() => server.stop());
  return { key, server };
}

/** A development run that tries updates, in the place of an AppImage: a file of its own that an update takes the place of. */
function environment(url: string, publicKey: string) {
  const folder = userDataFolder();
  const program = join(folder, 'Hopseal.AppImage');
  writeFileSync(program, 'the old one');
  chmodSync(program, 0o755);
  const config = join(folder, 'app-update.yml');
  writeFileSync(
    config,
    `provider: generic\nurl: ${url}\nupdaterCacheDirName: updater\npublicKeys:\n  - ${publicKey}\n`,
  );
  return { program, env: { HOPSEAL_UPDATE_CONFIG: config, APPIMAGE: program, XDG_CACHE_HOME: join(folder, 'cache') } };
}

it('finds an update, loads it when it is told to, and installs it at a restart', { timeout: LONG_MS }, async () => {
  const { key, server } = await published();
  const file = server.release({ version: '99.1.0' });
  const { program, env } = environment(server.url, key.publicKey);
  const app = await openConnected(await openService(), userDataFolder(), env);
  const { page, complaints, electron } = app;
  await chooseInMenu(app, t('desktop/menu/help'), t('commands/checkUpdates'));
  const section = page.getByRole('region', { name: t('updates/title') });
  await section.getByText(t('updates/found', { version: '99.1.0' })).waitFor();
  await page.getByRole('button', { name: t('updates/link', { version: '99.1.0' }) }).waitFor();
  expect(server.asked).not.toContain(file.name);
  await look(app, 'update-found', SMALL_AND_LARGE);

  server.holdBack(file.name);
  await section.getByRole('button', { name: t('updates/load', { version: '99.1.0' }) }).click();
  await section.getByRole('progressbar', { name: t('updates/progress') }).waitFor();
  await server.reached(file.name);
  await look(app, 'update-loading');
  await section.getByRole('button', { name: t('updates/cancel') }).click();
  await section.getByText(t('updates/found', { version: '99.1.0' })).waitFor();
  server.goOn();
  await section.getByRole('button', { name: t('updates/load', { version: '99.1.0' }) }).click();
  await section.getByText(t('updates/ready', { version: '99.1.0' })).waitFor();
  await look(app, 'update-ready');
  expect(readFileSync(program, 'utf8')).toBe('the old one');
  expect(complaints).toEqual([]);

  const ended = once(electron.process(), 'exit');
  await section.getByRole('button', { name: t('updates/restart') }).click();
  await ended;
  expect(readFileSync(program, 'utf8')).toBe(file.content);
});

it(
  'refuses what is not signed, and goes nowhere but to where updates are published',
  { timeout: LONG_MS },
  async () => {
    const { key, server } = await published();
    const elsewhere = await publish(key);
    onTestFinished(() => elsewhere.stop());
    const { name, content } = server.release({ version: '99.1.0', signature: 'other' });
    const { program, env } = environment(server.url, key.publicKey);
    const app = await openConnected(await openService(), userDataFolder(), env);
    const { page, complaints } = app;
    await chooseInMenu(app, t('desktop/menu/help'), t('commands/checkUpdates'));
    const section = page.getByRole('region', { name: t('updates/title') });
    const { host } = new URL(server.url);
    await section.getByText(t('errors/update.not_signed', { host })).waitFor();
    await look(app, 'update-refused');
    // Signed rightly, but the file leads elsewhere.
    server.release({ version: '99.1.0' });
    elsewhere.put(name, content);
    server.redirect(name, new URL(name, elsewhere.url).href);
    await section.getByRole('button', { name: t('updates/look') }).click();
    await section.getByRole('button', { name: t('updates/load', { version: '99.1.0' }) }).click();
    await section.getByText(t('errors/update.unreachable', { host })).waitFor();
    expect(elsewhere.asked).toEqual([]);
    expect(readFileSync(program, 'utf8')).toBe('the old one');
    // Who wants to hear of none is asked nothing more.
    await section.getByRole('combobox', { name: t('updates/channel') }).selectOption('off');
    await section.getByText(t('updates/off')).waitFor();
    expect(await section.getByRole('button').count()).toBe(0);
    expect(existsSync(join(env.XDG_CACHE_HOME, 'updater', 'pending', name))).toBe(false);
    expect(complaints).toEqual([]);
  },
);

it('says that a development run is not updated, and asks no one', async () => {
  const app = await openConnected(await openService());
  await chooseInMenu(app, t('desktop/menu/help'), t('commands/checkUpdates'));
  await app.page.getByText(t('updates/why/development')).waitFor();
  expect(app.complaints).toEqual([]);
});
