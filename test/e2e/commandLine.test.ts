import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHopseal } from '../app/hopsealCommand';
import { AUTOMATIC, freeDomains } from '../contract/serviceUnderTest';
import type { Service } from '../service';
import { openConnected, openService, userDataFolder } from './fixtures';

const HEADER = 'Domain or customer,Incoming TLS,Incoming senders,Incoming recipients';

/** A folder with a workspace that was pulled, and some domains of it that nothing is set for. */
async function pulled(options: Parameters<typeof openService>[0] = {}) {
  const service = await openService(options);
  const folder = userDataFolder();
  const hopseal = (...words: string[]) =>
    runHopseal([...words, `--data=${join(folder, 'data')}`], { token: service.admin.token });
  const first = await hopseal('pull', `--service=${service.url}`, '--json');
  expect(first.exitCode).toBe(0);
  const csv = (name: string, ...rows: string[]): string => {
    const path = join(folder, name);
    writeFileSync(path, [HEADER, ...rows].join('\n'));
    return path;
  };
  return { service, folder, hopseal, csv, first, domains: await freeDomains(service, 3) };
}

function incoming(service: Service, node: string) {
  return service.policy(node).incoming;
}

describe('the command line, without a display', () => {
  it('says what it can do, and what is wrong with how it is called', async () => {
    const [help, ofPush, wrong, version] = [
      await runHopseal(['--help']),
      await runHopseal(['push', '--help']),
      await runHopseal(['pull', '--loud', '--json']),
      await runHopseal(['--version']),
    ];
    expect(help).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('hopseal validate FILE') as string });
    expect(ofPush.stdout).toContain('--expect=DIGEST');
    expect(wrong.exitCode).toBe(2);
    expect(wrong.json()).toMatchObject({ version: 1, ok: false, exitCode: 2, error: { code: 'usage.unknownOption' } });
    expect(version.stdout).toBe('0.1.0\n');
  });

  it('pulls, lists, plans, pushes what was read, verifies and exports', async () => {
    const { service, hopseal, csv, first, domains } = await pulled();
    expect(first.json()).toMatchObject({
      command: 'pull',
      ok: true,
      drafts: 0,
      read: { policies: expect.any(Number) },
    });
    const { workspaces } = (await hopseal('workspaces', '--json')).json();
    expect(workspaces).toMatchObject([{ address: service.url }]);

    const file = csv('partners.csv', ...domains.map(({ name }) => `${name},required,,`));
    const before = await hopseal('verify', file, '--json');
    expect(before.exitCode).toBe(1);
    expect(before.json()).toMatchObject({ inForce: 0, notInForce: domains.map(() => ({ state: 'ready' })) });

    const plan = await hopseal('plan', file, '--json');
    const { digest, changes } = plan.json() as { digest: string; changes: { name: string; effect: string }[] };
    expect(plan.exitCode).toBe(0);
    expect(changes.map(({ name }) => name).sort()).toEqual(domains.map(({ name }) => name).sort());
    expect((await hopseal('plan', file)).stdout).toContain(`Digest: ${digest}`);
    // Nothing was drafted by any of it.
    expect((await hopseal('plan', '--json')).json()).toMatchObject({ changes: [] });

    const unread = await hopseal('push', file);
    expect([unread.exitCode, unread.stdout]).toEqual([2, '']);
    expect((await hopseal('push', file, '--expect=0123')).exitCode).toBe(1);
    expect(incoming(service, domains[0]?.id ?? '')).toEqual({ mode: 'inherit' });
    const pushed = await hopseal('push', file, `--expect=${digest}`, '--json');
    expect(pushed.exitCode).toBe(0);
    expect(pushed.json()).toMatchObject({ digest, applied: 3, refused: 0, left: [] });
    for (const { id } of domains) expect(incoming(service, id)).toEqual({ mode: 'required' });
    const again = await hopseal('push', file, '--yes');
    expect(again).toMatchObject({ exitCode: 0, stdout: 'There is nothing to push.\n' });
    expect(await hopseal('verify', file)).toMatchObject({ exitCode: 0, stdout: '3 of 3 policies are in force.\n' });

    const exported = await hopseal('export');
    for (const { name } of domains) expect(exported.stdout).toContain(`${name},required`);
    const out = csv('out.csv');
    expect((await hopseal('export', `--out=${out}`, '--what=effective', '--json')).json()).toMatchObject({ file: out });
    expect(readFileSync(out, 'utf8').split('\r\n').length).toBeGreaterThan(300);
    const markdown = await hopseal('plan', file, '--format=markdown');
    expect(markdown.stdout).toMatch(/^# TLS policy plan of /u);
  });

  it('tells each bad row with its cell, with a workspace and without', async () => {
    const { hopseal, csv, folder, domains } = await pulled();
    const [good, bad] = domains.map(({ name }) => name);
    const file = csv('bad.csv', `${good},required,,`, `${bad},rquired,,`, 'nowhere.example,required,,');
    const checked = await hopseal('validate', file, '--json');
    expect(checked.exitCode).toBe(1);
    expect(checked.json()).toMatchObject({
      files: [{ rows: 3, good: 2, bad: [{ row: 3, column: 2, header: 'Incoming TLS', code: 'mode.unknown' }] }],
      unknown: ['nowhere.example'],
      namesLookedUp: true,
    });
    const text = await hopseal('validate', file);
    expect(text.stdout).toContain(`${file}:3: Incoming TLS, rquired: `);
    expect((await hopseal('push', file, '--yes')).exitCode).toBe(1);
    expect((await hopseal('plan', '--json')).json()).toMatchObject({ changes: [] });

    const alone = await runHopseal(['validate', file, '--json', `--data=${join(folder, 'none')}`]);
    expect([alone.exitCode, alone.json()]).toMatchObject([1, { unknown: [], namesLookedUp: false }]);
    const fine = csv('fine.csv', `${good},required,,`);
    expect((await runHopseal(['validate', fine, `--data=${join(folder, 'none')}`])).exitCode).toBe(0);
    expect(existsSync(join(folder, 'none', 'workspaces'))).toBe(false);
    const gone = await hopseal('validate', join(folder, 'gone.csv'));
    expect(gone).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(join(folder, 'gone.csv')) as string });
    const ofFolder = await hopseal('validate', folder, '--json');
    expect(ofFolder.json()).toMatchObject({
      exitCode: 2,
      error: { code: 'usage.isFolder', details: { what: folder } },
    });
  });

  it('ends as its command did where Chromium falls over at the end, and says so where it fell before', async () => {
    const folder = userDataFolder();
    const falling = (when: string): string => {
      const hook = join(folder, 'hook.cjs');
      const fall = "process.kill(process.pid, 'SIGSEGV')";
      writeFileSync(hook, `if (process.argv.includes('--ozone-platform=headless')) ${when}(() => ${fall});`);
      return hook;
    };
    const atEnd = falling("process.on.bind(process, 'exit')");
    const wrong = join(folder, 'gone.csv');
    expect((await runHopseal(['workspaces', `--data=${folder}`], { before: atEnd })).exitCode).toBe(0);
    expect((await runHopseal(['validate', wrong, `--data=${folder}`], { before: atEnd })).exitCode).toBe(2);
    const before = falling('setImmediate');
    const fallen = await runHopseal(['workspaces', `--data=${folder}`], { before });
    expect(fallen).toMatchObject({ exitCode: 70, stdout: '', stderr: expect.stringContaining('SIGSEGV') as string });
    const told = await runHopseal(['workspaces', '--json', `--data=${folder}`], { before });
    expect(told.json()).toMatchObject({ ok: false, exitCode: 70, error: { code: 'defect' } });
  });

  it('gives nothing to a terminal that steers it, and a file byte for byte', async () => {
    const { service, hopseal, csv, domains } = await pulled();
    // What a service may call a customer, and what a file may say.
    const [hostile, entry] = ['\u009b2J\u202eevil.example', '\u001b[2J\u2066'];
    const [first, second] = domains;
    service.renameNode(first?.parent ?? '', hostile);
    service.setPolicy(first?.parent ?? '', AUTOMATIC, 'colleague');
    await hopseal('pull');
    const file = csv('hostile.csv', `${hostile},required,,`, `${second?.name},${entry},,`);
    for (const command of ['validate', 'plan', 'verify', 'push']) {
      const { stdout, stderr } = await hopseal(command, file, ...(command === 'push' ? ['--yes'] : []));
      expect(stdout + stderr).toContain(String.raw`\u001b[2J\u2066`);
      if (command === 'plan') expect(stdout).toContain(String.raw`\u009b2J\u202eevil.example`);
      expect(stdout + stderr).not.toMatch(/(?![\n\r])[\p{Cc}\p{Bidi_Control}]/u);
    }
    const { changes } = (await hopseal('plan', file, '--json')).json() as { changes: { name: string }[] };
    expect(changes.map(({ name }) => name)).toEqual([hostile]);
    const out = csv('out.csv');
    await hopseal('export', `--out=${out}`);
    const exported = await hopseal('export');
    expect(exported.stdout).toContain(hostile);
    expect(exported.stdout).toBe(readFileSync(out, 'utf8'));
  });

  it('writes where there is a folder, and says which is missing', async () => {
    const { hopseal, folder } = await pulled();
    const missing = join(folder, 'nodir');
    for (const words of [
      ['--what=drafts', `--out=${join(missing, 'z.hopseal')}`],
      [`--out=${join(missing, 'z.csv')}`],
    ]) {
      const told = await hopseal('export', ...words, '--json');
      expect(told.json()).toMatchObject({ exitCode: 2, error: { code: 'usage.noFolder', details: { what: missing } } });
    }
  });

  it('ends as the script needs to know: no service, no token, no workspace', async () => {
    const { service, folder } = await pulled();
    const data = `--data=${join(folder, 'data')}`;
    expect((await runHopseal(['pull', data])).exitCode).toBe(4);
    const refused = await runHopseal(['pull', data, '--json'], { token: 'not-this-one' });
    expect([refused.exitCode, refused.json()]).toMatchObject([4, { error: { code: 'token.refused' } }]);
    expect((await runHopseal(['plan', data, '--workspace=nix'])).exitCode).toBe(5);
    await service.stop();
    const gone = await runHopseal(['pull', data, '--json'], { token: service.admin.token });
    expect([gone.exitCode, gone.json()]).toMatchObject([3, { error: { code: 'service.unreachable' } }]);
  });

  it('leaves nothing of a workspace behind, nor the token', async () => {
    const { service, folder, hopseal, csv, domains } = await pulled();
    const copies = (): string[] => readdirSync(tmpdir()).filter((name) => /^hopseal-[A-Za-z0-9]{6}$/u.test(name));
    const before = copies();
    await hopseal('plan', csv('a.csv', `${domains[0]?.name},required,,`));
    await hopseal('export');
    expect(copies()).toEqual(before);
    const kept = readFileSync(join(folder, 'data', 'preferences.json'), 'utf8');
    expect(kept).toContain(service.url);
    expect(kept).not.toContain(service.admin.token);
  });

  it('names what a push could not apply, a line each', async () => {
    const { service, hopseal, csv, domains } = await pulled();
    const [mine, ours] = domains;
    const file = csv('a.csv', `${mine?.name},required,,`, `${ours?.name},required,,`);
    // A colleague is quicker than the second half of the push.
    const end = service.onAnswer(({ operation }) => {
      if (operation !== 'listPolicies') return;
      end();
      service.setPolicy(ours?.id ?? '', AUTOMATIC, 'colleague');
    });
    const pushed = await hopseal('push', file, '--yes', '--json');
    expect(pushed.exitCode).toBe(1);
    expect(pushed.json()).toMatchObject({ applied: 1, left: [{ name: ours?.name, state: 'conflict' }] });
    // It waits as a draft for a person to settle.
    expect((await hopseal('plan', '--json')).json()).toMatchObject({ changes: [{ name: ours?.name }] });
  });

  it('cancels a push in order: what was sent is known, what was not is not', async () => {
    const { service, hopseal: _, folder, csv, domains } = await pulled({ batchSize: 1, latencyMs: 150 });
    const rest = await freeDomains(service, 60);
    const file = csv('many.csv', ...[...domains, ...rest].map(({ name }) => `${name},required,,`));
    let pid = 0;
    let answers = 0;
    const end = service.onAnswer(({ operation }) => {
      if (operation === 'putPolicies' && ++answers === 3) process.kill(pid, 'SIGINT');
    });
    const pushed = await runHopseal(['push', file, '--yes', '--json', `--data=${join(folder, 'data')}`], {
      token: service.admin.token,
      started: (started) => (pid = started),
    });
    end();
    expect(pushed.exitCode).toBe(6);
    const { applied, cancelled } = pushed.json() as { applied: number; cancelled: number };
    const set = rest.filter(({ id }) => incoming(service, id).mode === 'required').length;
    expect(applied).toBe(set);
    expect(applied + cancelled).toBe(60);
    expect(cancelled).toBeGreaterThan(0);
  });

  it('keeps out of a workspace that the app has open, and reads beside it', async () => {
    const service = await openService();
    const userData = userDataFolder();
    const app = await openConnected(service, userData);
    const words = (...command: string[]) =>
      runHopseal([...command, `--data=${userData}`], { token: service.admin.token });
    const beside = await words('pull', '--json');
    expect([beside.exitCode, beside.json()]).toMatchObject([5, { error: { code: 'workspace.locked' } }]);
    expect((await words('plan')).exitCode).toBe(0);
    expect((await words('export')).exitCode).toBe(0);
    await app.window.waitForConnection('online');
    await app.close();
    expect((await words('pull')).exitCode).toBe(0);
    expect(app.complaints).toEqual([]);
  });
});
