import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { problemText } from '../../shared/text/text';
import { newSigningKey } from '../builders/signing';
import { publish, type Published } from './updateServer';
import { updatesOf, type UpdatesUnderTest } from './updatesUnderTest';

const key = newSigningKey();
let folder: string;
let server: Published;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hopseal-updates-'));
  server = await publish(key);
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const start = (options: Partial<Parameters<typeof updatesOf>[0]> = {}): UpdatesUnderTest =>
  updatesOf({ folder, url: server.url, keys: [key.publicKey], version: '1.0.0', channel: 'stable', ...options });

it('finds a newer version that is signed, and loads it only when it is told to', async () => {
  const file = server.release({ version: '1.1.0' });
  const { updates, states, installed } = start();
  await updates.look();
  expect(updates.state()).toEqual({ phase: 'found', version: '1.1.0' });
  expect(server.asked).not.toContain(file.name);
  await updates.load();
  expect(updates.state()).toEqual({ phase: 'ready', version: '1.1.0' });
  expect(states.map(({ phase }) => phase)).toContain('loading');
  expect(installed()).toBe('the old one');
});

it('installs what was loaded as the app is quit, and not what was given up for another channel', async () => {
  const file = server.release({ version: '1.1.0' });
  const first = start();
  await first.updates.look();
  await first.updates.load();
  first.updates.setChannel('beta');
  first.quit();
  expect(first.installed()).toBe('the old one');

  const second = start();
  await second.updates.look();
  await second.updates.load();
  second.quit();
  expect(second.installed()).toBe(file.content);
});

it.each([
  ['is not signed', { signature: 'none' }],
  ['is signed by someone else', { signature: 'other' }],
  ['was altered after it was signed', { signature: 'before' }],
  ['was signed as that of another channel', { signature: 'elsewhere' }],
] as const)('refuses an update whose manifest %s', async (_what, options) => {
  server.release({ version: '1.1.0', ...options });
  const { updates } = start();
  await updates.look();
  expect(updates.state()).toMatchObject({ phase: 'failed', version: null, problem: { code: 'update.not_signed' } });
  await updates.load();
  expect(server.asked.filter((name) => name.endsWith('.AppImage'))).toEqual([]);
});

it('throws away a file that is not the one in the manifest, and can be told to try again', async () => {
  const file = server.release({ version: '1.1.0' });
  server.put(file.name, file.content.replace('1.1.0', '6.6.6'));
  const { updates, installed, quit } = start();
  await updates.look();
  await updates.load();
  expect(updates.state()).toMatchObject({ phase: 'failed', version: '1.1.0', problem: { code: 'update.altered' } });
  server.put(file.name, file.content);
  await updates.load();
  expect(updates.state()).toEqual({ phase: 'ready', version: '1.1.0' });
  quit();
  expect(installed()).toBe(file.content);
});

it('takes no file from elsewhere, even if a signed manifest names it', async () => {
  const elsewhere = await publish(key);
  const file = elsewhere.release({ version: '1.1.0' });
  server.release({ version: '1.1.0', fileUrl: new URL(file.name, elsewhere.url).href });
  const { updates } = start();
  await updates.look();
  expect(updates.state()).toMatchObject({ phase: 'failed', version: null, problem: { code: 'update.elsewhere' } });
  await updates.load();
  expect(elsewhere.asked).toEqual([]);
  await elsewhere.stop();
});

it.each(['1.0.0', '0.9.0'])('takes no version that is not newer: %s', async (version) => {
  server.release({ version });
  const { updates } = start();
  await updates.look();
  expect(updates.state()).toMatchObject({ phase: 'idle', lookedAt: expect.stringMatching(/^\d{4}-/u) });
});

it('hears of the channel that was chosen alone, and of none where none was', async () => {
  server.release({ version: '1.1.0' });
  server.release({ version: '1.2.0-beta.1', channel: 'beta' });
  const { updates } = start({ channel: 'beta' });
  await updates.look();
  expect(updates.state()).toEqual({ phase: 'found', version: '1.2.0-beta.1' });
  updates.setChannel('stable');
  await updates.look();
  expect(updates.state()).toEqual({ phase: 'found', version: '1.1.0' });
  updates.setChannel('off');
  server.asked.length = 0;
  await updates.look();
  await updates.load();
  expect([updates.state(), server.asked]).toEqual([{ phase: 'off' }, []]);
});

it('stops loading when it is told to, and loads it another time', async () => {
  const file = server.release({ version: '1.1.0' });
  server.holdBack(file.name);
  const { updates, quit, installed } = start();
  await updates.look();
  const loaded = updates.load();
  await server.reached(file.name);
  updates.cancel();
  await loaded;
  expect(updates.state()).toEqual({ phase: 'found', version: '1.1.0' });
  server.goOn();
  await updates.load();
  expect(updates.state()).toEqual({ phase: 'ready', version: '1.1.0' });
  quit();
  expect(installed()).toBe(file.content);
});

it('says that nothing is published, and that no one answers, with a way out', async () => {
  const { updates } = start();
  await updates.look();
  const { host } = new URL(server.url);
  expect(updates.state()).toMatchObject({
    phase: 'failed',
    problem: { code: 'update.none_published', details: { host } },
  });
  await server.stop();
  await updates.look();
  const state = updates.state();
  expect(state).toMatchObject({ phase: 'failed', problem: { code: 'update.unreachable' } });
  if (state.phase === 'failed') expect(problemText(state.problem)).toContain(host);
});

it('tells whoever publishes nothing of this computer', async () => {
  server.release({ version: '1.1.0' });
  const { updates } = start();
  await updates.look();
  await updates.load();
  for (const headers of server.headers) expect(Object.keys(headers)).not.toContain('x-user-staging-id');
  expect(server.headers.length).toBeGreaterThan(2);
});
