import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { updateSetup } from '../../electron/main/updates/setup';

function configOf(...lines: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'hopseal-setup-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'app-update.yml');
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const GOOD = ['url: https://updates.example/', 'publicKeys:', '  - abc'];
const tried = (config: string, platform: NodeJS.Platform = 'linux') =>
  updateSetup({
    platform,
    isPackaged: false,
    config: '/nowhere',
    env: { APPIMAGE: '/x', HOPSEAL_UPDATE_CONFIG: config },
  });

it('is set up where there is an address and a key', async () => {
  const config = configOf(...GOOD);
  expect(await tried(config)).toEqual({ why: null, url: 'https://updates.example/', keys: ['abc'], config });
  expect(await tried(configOf('url: http://127.0.0.1:8080/', 'publicKeys: [abc]'))).toMatchObject({ why: null });
});

it.each([
  [
    'the address of electron-builder.yml as it is delivered',
    ['url: https://updates.hopseal.invalid/', 'publicKeys: [abc]'],
  ],
  ['plain HTTP', ['url: http://updates.example/', 'publicKeys: [abc]']],
  ['another protocol', ['url: file:///tmp/', 'publicKeys: [abc]']],
  ['no address', ['publicKeys: [abc]']],
  ['no key', ['url: https://updates.example/']],
  ['an empty file', ['']],
])('is not set up with %s', async (_what, lines) => {
  expect(await tried(configOf(...lines))).toEqual({ why: 'notSetUp' });
});

it('takes no installer on Windows without a publisher to hold it against', async () => {
  expect(await tried(configOf(...GOOD), 'win32')).toEqual({ why: 'notSetUp' });
  expect(await tried(configOf(...GOOD, 'publisherName: [Example Ltd]'), 'win32')).toMatchObject({ why: null });
});

it('says what is updated by others, and what is not updated', async () => {
  const config = configOf(...GOOD);
  expect(await updateSetup({ platform: 'linux', isPackaged: false, config, env: {} })).toEqual({ why: 'development' });
  expect(await updateSetup({ platform: 'linux', isPackaged: true, config, env: {} })).toEqual({
    why: 'packageManager',
  });
});

it('an installed program listens to no environment, and to no key but those built in', async () => {
  const [config, other] = [configOf('url: https://updates.hopseal.invalid/'), configOf(...GOOD)];
  const env = { APPIMAGE: '/x', HOPSEAL_UPDATE_CONFIG: other };
  expect(await updateSetup({ platform: 'linux', isPackaged: true, config, env })).toEqual({ why: 'notSetUp' });
});
