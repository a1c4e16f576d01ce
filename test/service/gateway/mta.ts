import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { StartFailure } from '../problems';
import { eximConfiguration } from './exim';

/** Where Debian and others put it. */
const PROGRAMS = ['/usr/sbin/exim4', '/usr/sbin/exim', '/usr/local/sbin/exim', '/opt/homebrew/sbin/exim'];
/** Exim gives its rights up to this user where it has any. */
const DEBIAN_USER = 'Debian-exim';
const START_MS = 15_000;
const RETRY_MS = 25;

export interface Certificate {
  /** PEM. */
  readonly key: string;
  readonly cert: string;
}

/** A running MTA in a throw-away folder. */
export interface Mta {
  readonly port: number;
  stop(): Promise<void>;
}

/** The MTA's program; null where it is not installed. */
export function findMta(): string | null {
  return PROGRAMS.find((program) => existsSync(program)) ?? null;
}

/** Starts Exim on a free port of the loopback, asking at `questions`. Throws a `StartFailure` that says how to get it. */
export async function startMta(questions: number, certificate: Certificate): Promise<Mta> {
  const program = findMta();
  if (program === null) {
    throw new StartFailure('The gateway needs Exim, which is not here. On Debian: apt-get install exim4-daemon-light');
  }
  const folder = mkdtempSync(join(tmpdir(), 'hopseal-gateway-'));
  const port = await freePort();
  const owner = ownerOf();
  for (const each of ['spool', 'log']) mkdirSync(join(folder, each));
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content, { mode: 0o640 });
    return join(folder, name);
  };
  const paths = { certificate: file('certificate.pem', certificate.cert), key: file('key.pem', certificate.key) };
  const { user, group } = owner;
  const configuration = file('exim.conf', eximConfiguration({ folder, port, questions, user, group, ...paths }));
  giveTo(owner, folder, [folder, join(folder, 'spool'), join(folder, 'log'), paths.certificate, paths.key]);
  chmodSync(configuration, 0o644);

  const child = spawn(program, ['-C', configuration, '-bdf', '-q1m'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // A process group of its own, to be ended with its deliveries.
    detached: true,
  });
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  const stop = async (): Promise<void> => {
    await end(child);
    // Deliveries that were under way may be at their last words.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  try {
    await answering(port, child);
  } catch {
    await stop();
    throw new StartFailure(`Exim did not start. ${complaint.trim()}`);
  }
  return { port, stop };
}

interface Owner {
  readonly user: string;
  readonly group: string;
  /** Null where files are this user's own already. */
  readonly ids: { readonly uid: number; readonly gid: number } | null;
}

function ownerOf(): Owner {
  const { uid, username, gid } = userInfo();
  if (uid !== 0) return { user: username, group: String(gid), ids: null };
  const idOf = (flag: string): number => Number(spawnSync('id', [flag, DEBIAN_USER], { encoding: 'utf8' }).stdout);
  return { user: DEBIAN_USER, group: DEBIAN_USER, ids: { uid: idOf('-u'), gid: idOf('-g') } };
}

function giveTo({ ids }: Owner, folder: string, paths: readonly string[]): void {
  chmodSync(folder, 0o755);
  if (ids) for (const path of paths) chownSync(path, ids.uid, ids.gid);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Resolves when it greets; rejects where it ends, or says nothing for long. */
async function answering(port: number, child: ChildProcess): Promise<void> {
  const until = Date.now() + START_MS;
  while (Date.now() < until && child.exitCode === null) {
    if (await greets(port)) return;
    await after(RETRY_MS);
  }
  throw new Error('It does not answer.');
}

async function greets(port: number): Promise<boolean> {
  const socket = createConnection({ host: '127.0.0.1', port });
  try {
    const [greeting] = (await once(socket, 'data')) as [Buffer];
    return greeting.toString().startsWith('220 ');
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exited = once(child, 'exit');
  process.kill(-(child.pid ?? 0), 'SIGTERM');
  await exited;
}
