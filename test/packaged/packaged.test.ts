import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { sandboxFlags } from '../../scripts/electronFlags';
import { readFuses } from '../../scripts/fuses';
import { pack, type Packed } from '../../scripts/pack';
import { resolveRuntime } from '../../scripts/runtime/index';
import { runHopseal } from '../app/hopsealCommand';
import { BADGES } from '../../shared/badge';
import { t } from '../../shared/text/text';
import { launchPackaged } from '../app/packagedApp';
import { freeDomain } from '../contract/serviceUnderTest';
import { openService, userDataFolder } from '../e2e/fixtures';

const LONG_MS = 300_000;
/** What electron-builder.yml asks for, as the program has it. */
const FUSES = {
  RunAsNode: 'off',
  EnableCookieEncryption: 'on',
  EnableNodeOptionsEnvironmentVariable: 'off',
  EnableNodeCliInspectArguments: 'off',
  EnableEmbeddedAsarIntegrityValidation: 'on',
  OnlyLoadAppFromAsar: 'on',
  LoadBrowserProcessSpecificV8Snapshot: 'off',
  GrantFileProtocolExtraPrivileges: 'off',
} as const;

let packed: Packed;
let fuses: Readonly<Record<string, string>>;
beforeAll(async () => {
  packed = await pack(await resolveRuntime(() => undefined));
  fuses = await readFuses(packed.program);
}, LONG_MS);

async function launch(userData: string, files: readonly string[] = []) {
  const complaints: string[] = [];
  const hear = (line: string): void => {
    if (/Defect|Content Security Policy|Uncaught/u.test(line)) complaints.push(line);
  };
  const app = await launchPackaged(packed.program, userData, hear, files);
  onTestFinished(() => app.close());
  return { ...app, complaints };
}

describe('the packed program', () => {
  it.each(Object.entries(FUSES))('has its fuse %s %s', (fuse, state) => {
    expect(fuses[fuse]).toBe(state);
  });

  it('lends no one its Node', () => {
    const { stdout } = spawnSync(packed.program, [...sandboxFlags(), '-p', '6 * 7'], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--no-warnings' },
      encoding: 'utf8',
      timeout: 5000,
    });
    expect(stdout).not.toContain('42');
  });

  it('holds what it runs, and nothing of how it is made', () => {
    const files = listPackage(join(packed.folder, 'resources', 'app.asar'), { isPack: false });
    const top = new Set(files.map((file) => file.split(/[\\/]/u)[1]));
    expect([...top].sort()).toEqual(['node_modules', 'out', 'package.json']);
    expect(files.filter((file) => /\.(ts|tsx|map|md)$|\btest\b/u.test(file))).toEqual([]);
    expect(readdirSync(join(packed.folder, 'resources'))).not.toContain('default_app.asar');
    for (const badge of BADGES) expect(files).toContain(join('/', 'out', 'badges', `${badge}.png`));
  });

  it('knows where updates are published, and leaves them to the package manager where one installed it', async () => {
    expect(readFileSync(join(packed.folder, 'resources', 'app-update.yml'), 'utf8')).toMatch(/^url: https:/mu);
    const { page, complaints, window } = await launch(userDataFolder());
    await page.getByRole('button', { name: t('connect/openSample') }).click();
    await window.tree.waitFor();
    await page.keyboard.press('ControlOrMeta+K');
    await page.getByRole('combobox', { name: t('palette/input') }).fill(t('commands/checkUpdates'));
    await page.keyboard.press('Enter');
    await page.getByText(t('updates/why/packageManager')).waitFor();
    expect(complaints).toEqual([]);
  });

  it('opens the change set that it is started with', async () => {
    const file = join(userDataFolder(), 'monday.hopseal');
    writeFileSync(file, '{}');
    const { page, complaints } = await launch(userDataFolder(), [file]);
    await page.getByText(t('desktop/changeSet/waits', { name: 'monday.hopseal' })).waitFor();
    expect(complaints).toEqual([]);
  });

  it('runs commands without a display, as it is', { timeout: LONG_MS }, async () => {
    const service = await openService();
    const folder = userDataFolder();
    const hopseal = (...words: string[]) =>
      runHopseal([...words, `--data=${join(folder, 'data')}`], {
        program: packed.program,
        token: service.admin.token,
      });
    const pulled = await hopseal('pull', `--service=${service.url}`, '--json');
    expect([pulled.exitCode, pulled.json()]).toMatchObject([0, { ok: true, workspace: { address: service.url } }]);
    const { id, name } = await freeDomain(service);
    const file = join(folder, 'policies.csv');
    writeFileSync(file, `Domain or customer,Incoming TLS\n${name},required\n`);
    expect((await hopseal('verify', file)).exitCode).toBe(1);
    expect((await hopseal('push', file, '--yes')).exitCode).toBe(0);
    expect(service.policy(id).incoming).toEqual({ mode: 'required' });
    expect((await hopseal('verify', file)).exitCode).toBe(0);
  });

  it('does the main job, and finds it again at the next start', { timeout: LONG_MS }, async () => {
    const service = await openService();
    const userData = userDataFolder();
    const first = await launch(userData);
    await first.window.connect(service.url, service.admin.token);
    await first.window.tree.waitFor();
    await first.window.waitForConnection('online');
    const { id, name } = await freeDomain(service);
    await first.window.select(name);
    await first.window.choose('incoming', 'required');
    await first.window.waitForSaved();
    await first.window.openReview(1);
    await first.window.push(1);
    await first.window.waitForDrafts(0);
    expect(service.policy(id).incoming).toEqual({ mode: 'required' });
    await first.close();

    const second = await launch(userData);
    await second.window.tree.waitFor();
    await second.window.goOnline(service.admin.token);
    expect([...first.complaints, ...second.complaints]).toEqual([]);
  });
});
