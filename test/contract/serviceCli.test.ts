import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';

const MAIN = join(import.meta.dirname, '../service/main.ts');

function run(args: readonly string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
  return child;
}

async function outcome(args: readonly string[]): Promise<{ code: unknown; error: string }> {
  const child = run(args);
  let error = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
  const [code] = (await once(child, 'close')) as unknown[];
  return { code, error };
}

/** What it prints until it says how to stop it. */
async function welcome(child: ReturnType<typeof run>): Promise<string> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line.startsWith('Stop with')) break;
  }
  return lines.join('\n');
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'service-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

describe('npm run service', () => {
  it('is a Control Panel where it is told to be, and lists its customers', async () => {
    const list = join(temporaryFolder(), 'customers.csv');
    const child = run(['--port', '0', '--control-panel', '--domains', '100', '--customers', list]);
    const text = await welcome(child);
    const url = /http:\/\/127\.0\.0\.1:\d+/u.exec(text)?.[0] ?? '';
    const [, user = '', password = ''] = /user name (\S+), password (\S+)/u.exec(text) ?? [];
    const headers = { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
    const answer = await fetch(`${url}/api/domainslist/get/format/json/`, { headers });
    const { result } = (await answer.json()) as { result: string[] };
    expect(result).toHaveLength(100);
    expect(readFileSync(list, 'utf8').trim().split('\r\n')).toHaveLength(101);
    expect(await outcome(['--customers', list])).toMatchObject({ code: 2 });
  });

  it('serves what it is told to and stops when asked', async () => {
    const file = join(temporaryFolder(), 'service.sqlite');
    const child = run(['--port', '0', '--file', file, '--domains', '100', '--token', 'admin-token-1', '--any-sender']);
    const text = await welcome(child);
    const url = /http:\/\/127\.0\.0\.1:\d+/u.exec(text)?.[0] ?? '';
    expect(text).toMatch(/admin +token admin-token-1 /u);
    expect(text).toMatch(/reader +token \S{20,} /u);
    expect(text).toMatch(/holds +\d+ admins, 100 domains, \d+ policies/u);
    const answer = await fetch(`${url}/v1/session`, { headers: { Authorization: 'Bearer admin-token-1' } });
    expect(await answer.json()).toMatchObject({ role: 'admin', capabilities: { anySender: true } });
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('names the rows of a CSV file that it left out', async () => {
    const file = join(temporaryFolder(), 'domains.csv');
    writeFileSync(file, 'name,owner\na.example,A\na.example,B\n');
    const text = await welcome(run(['--port', '0', '--from', file, '--domain', 'name', '--levels', 'owner']));
    expect(text).toContain('row 3: a.example is in row 2 already.');
  });

  it('misbehaves as a plan says', async () => {
    const file = join(temporaryFolder(), 'faults.json');
    writeFileSync(file, JSON.stringify({ script: [{ fault: 'badGateway' }] }));
    const text = await welcome(run(['--port', '0', '--domains', '100', '--token', 'admin-token-1', '--faults', file]));
    const url = /http:\/\/127\.0\.0\.1:\d+/u.exec(text)?.[0] ?? '';
    const headers = { Authorization: 'Bearer admin-token-1' };
    expect((await fetch(`${url}/v1/session`, { headers })).status).toBe(502);
    expect((await fetch(`${url}/v1/session`, { headers })).status).toBe(200);
  });

  it.each([
    [
      ['--port', 'x'],
      "error: option '--port <number>' argument 'x' is invalid. It takes a whole number from 0 to 65535.",
    ],
    [['--domains', '99'], 'It takes a whole number from 100 to 100000.'],
    [['--from', 'x.csv'], 'error: --from needs --domain "COLUMN" and --levels'],
    [['--levels', 'a,b'], 'name it with --from.'],
    [['--from', 'gone.csv', '--domain', 'a', '--levels', 'b'], 'error: The file gone.csv is not there'],
    [['--file', '/no/such/folder/x.db'], "error: /no/such/folder/x.db cannot be used as the service's file"],
    [['--faults', '/no/such/plan.json'], 'is invalid. The file cannot be read.'],
    [['--faults', MAIN], 'is invalid. The file is not JSON.'],
    [
      ['--gateway', '--deliver-to', 'nowhere'],
      'is invalid. It takes a host name or an IPv4 address, and a port: 127.0.0.1:2525.',
    ],
    [['--deliver-to', '127.0.0.1:2525'], 'add --gateway'],
    [['--gateway', '--deliver-to', '[::1]:2525'], 'It takes a host name or an IPv4 address'],
    [['--wat'], "error: unknown option '--wat'"],
  ])('says what is wrong with %j', async (args, sentence) => {
    const { code, error } = await outcome(args);
    expect(code).toBe(2);
    expect(error.trim().split('\n')).toHaveLength(1);
    expect(error).toContain(sentence);
  });

  it('says that its port is in use', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const { code, error } = await outcome(['--port', String(port), '--domains', '100']);
    expect([code, error.trim()]).toEqual([2, `error: Port ${port} is in use; choose another with --port.`]);
  });
});
