import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { resolveRuntime } from '../../scripts/runtime/index';
import { t } from '../../shared/text/text';
import { hasKeyring, keyringWrapper } from '../app/keyring';
import { launchApp } from '../app/hopsealApp';
import { openConnected, openService, userDataFolder } from './fixtures';

const LONG_MS = 180_000;

/** The files under a folder that have a text in them. */
function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() && readFileSync(path).includes(text));
}

it.skipIf(!hasKeyring())(
  'keeps a token in the real keyring of the system, across starts',
  { timeout: LONG_MS },
  async () => {
    const service = await openService();
    const userData = userDataFolder();
    const { executable } = await resolveRuntime(() => undefined);
    const wrapper = keyringWrapper(userDataFolder(), executable);
    const launch = async () => {
      const app = await launchApp({ userData, executable: wrapper, flags: ['--password-store=gnome-libsecret'] });
      onTestFinished(() => app.close().catch(() => undefined));
      return app;
    };
    const first = await launch();
    const backend = await first.electron.evaluate(({ safeStorage }) => safeStorage.getSelectedStorageBackend());
    expect(backend).toBe('gnome_libsecret');
    await first.window.connect(service.url, service.admin.token);
    await first.window.tree.waitFor();
    await first.window.waitForConnection('online');
    await first.close();
    expect(filesWith(userData, service.admin.token)).toEqual([]);
    const kept = readFileSync(join(userData, 'preferences.json'), 'utf8');
    expect(Object.keys((JSON.parse(kept) as { tokens: object }).tokens)).toHaveLength(1);

    const second = await launch();
    await second.window.tree.waitFor();
    // Nothing is asked for.
    await second.window.waitForConnection('online');
  },
);

it('writes no token where the system has no keyring, and asks for it again', { timeout: LONG_MS }, async () => {
  const service = await openService();
  const userData = userDataFolder();
  const first = await openConnected(service, userData);
  await first.close();
  expect(filesWith(userData, service.admin.token)).toEqual([]);
  const kept = readFileSync(join(userData, 'preferences.json'), 'utf8');
  expect((JSON.parse(kept) as { tokens?: object }).tokens ?? {}).toEqual({});
  const second = await launchApp({ userData });
  onTestFinished(() => second.close().catch(() => undefined));
  await second.window.status.getByRole('button', { name: t('status/enterToken') }).waitFor();
});
