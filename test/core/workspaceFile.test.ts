import { execFileSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import Libsql from 'libsql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CURRENT_VERSION } from '../../electron/core/store/migrations';
import { freeDomain, freeDomains, serve } from '../contract/serviceUnderTest';
import { lasting, REQUIRE_INCOMING, requireFrom, runCore, temporaryFolder } from './fixtures';

/** A workspace on the disk, pulled, with drafts on some domains. */
async function workspaceWithDrafts(drafts: number) {
  const service = await serve();
  const kept = lasting();
  const core = runCore(kept);
  const { workspace } = await core.connectAndPull(service.url, service.admin.token);
  const nodes = (await freeDomains(service, drafts)).map(({ id }) => id);
  for (const node of nodes) await core.save(node, requireFrom(`*@${node}.example`));
  return { service, kept, core, workspace, nodes, file: join(kept.folder, `${workspace.id}.sqlite`) };
}

describe('drafts', () => {
  it('are there after a restart with what was typed, right or wrong, as it was typed', async () => {
    const { kept, core, workspace } = await workspaceWithDrafts(0);
    const node = 'n3';
    const policy = requireFrom('Ann@Bücher.example', 'no address', '*@B.example', '*@b.example', '“”');
    await core.save(node, policy);
    await core.stop();
    const again = runCore({ ...kept, open: workspace.id });
    await again.call('workspace.current', null);
    expect((await again.call('node.get', { node })).draft?.policy).toEqual(policy);
  });

  it('that the core acknowledged outlive its end at any moment', async () => {
    const { kept, core, workspace, nodes } = await workspaceWithDrafts(3);
    core.abandon();
    const again = runCore({ ...kept, open: workspace.id });
    await again.call('workspace.current', null);
    expect((await again.plan()).map(({ node }) => node).sort()).toEqual([...nodes].sort());
  });

  it('take no node that is not there', async () => {
    const { core } = await workspaceWithDrafts(0);
    const failing = core.save('nowhere', REQUIRE_INCOMING);
    await expect(failing).rejects.toMatchObject({ problem: { code: 'node.unknown' } });
  });
});

describe('a damaged workspace file', () => {
  it('is set aside once its damage shows, and every draft that can be read goes on in a new one', async () => {
    const { kept, core, workspace, nodes, file } = await workspaceWithDrafts(5);
    await core.stop();
    const page = rootPageOf(file, 'audit');
    const folder = damagedCopy(file, (bytes) => bytes.fill(0xff, (page - 1) * PAGE_BYTES, page * PAGE_BYTES));
    const again = runCore({ ...kept, folder, open: workspace.id });
    // The damage is where no one has looked yet.
    expect(await again.call('workspace.current', null)).toMatchObject({ state: 'open', notice: null });
    const found = { code: 'workspace.damaged', details: { drafts: 5 } };
    const told = again.next('opened');
    await expect(again.call('audit.get', { query: '', next: null })).rejects.toMatchObject({ problem: found });
    expect(await told).toMatchObject({ state: 'open', notice: found });
    expect(setAside(folder)).toHaveLength(1);
    // The tree comes back with the pull; the drafts are on it.
    await again.until(({ lastPull, activity }) => lastPull !== null && activity === null);
    const plan = await again.plan();
    expect(new Map(plan.map(({ node, after }) => [node, after.incoming]))).toEqual(
      new Map(nodes.map((node) => [node, requireFrom(`*@${node}.example`).incoming])),
    );
  });

  it('of which nothing can be read is set aside as it is; the workspace is made anew by connecting', async () => {
    const { service, kept, core, workspace, file } = await workspaceWithDrafts(1);
    await core.stop();
    const garbage = Buffer.alloc(20_000, 'no database ');
    const folder = damagedCopy(file, () => garbage);
    const again = runCore({ ...kept, folder, open: workspace.id });
    expect(await again.call('workspace.current', null)).toMatchObject({
      state: 'failed',
      problem: { code: 'workspace.damaged' },
    });
    const [aside = ''] = setAside(folder);
    expect(readFileSync(join(folder, aside)).equals(garbage)).toBe(true);
    await again.connectAndPull(service.url, service.admin.token);
    expect((await again.tree()).ids.length).toBeGreaterThan(10);
  });

  it('cut short is set aside, too', async () => {
    const { kept, core, workspace, file } = await workspaceWithDrafts(2);
    await core.stop();
    const folder = damagedCopy(file, (bytes) => bytes.subarray(0, 3 * PAGE_BYTES));
    const again = runCore({ ...kept, folder, open: workspace.id });
    const opened = await again.call('workspace.current', null);
    expect(['notice' in opened && opened.notice, 'problem' in opened && opened.problem]).toContainEqual(
      expect.objectContaining({ code: 'workspace.damaged' }),
    );
    expect(setAside(folder)).toHaveLength(1);
  });
});

describe('a workspace file', () => {
  it('from a newer Hopseal is left as it is', async () => {
    const { kept, core, workspace, file } = await workspaceWithDrafts(1);
    await core.stop();
    const database = new Libsql(file);
    database.pragma(`user_version = ${CURRENT_VERSION + 1}`);
    database.close();
    const before = readFileSync(file);
    const again = runCore({ ...kept, open: workspace.id });
    expect(await again.call('workspace.current', null)).toEqual({
      state: 'failed',
      problem: { code: 'workspace.newer', details: { file, version: CURRENT_VERSION + 1 } },
    });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(kept.folder).filter((name) => name.includes('damaged'))).toEqual([]);
  });

  it('that cannot be opened at all is a matter of the disk', async () => {
    const kept = lasting();
    mkdirSync(join(kept.folder, 'taken.sqlite'), { recursive: true });
    const core = runCore({ ...kept, open: 'taken' });
    expect(await core.call('workspace.current', null)).toMatchObject({
      state: 'failed',
      problem: { code: 'disk.failed', details: { file: join(kept.folder, 'taken.sqlite') } },
    });
  });

  it('that another program holds is not written to', async () => {
    const { core, file } = await workspaceWithDrafts(1);
    const other = new Libsql(file);
    onTestFinished(() => void other.close());
    other.exec('BEGIN IMMEDIATE');
    const saving = core.save('n3', REQUIRE_INCOMING);
    await expect(saving).rejects.toMatchObject({ problem: { code: 'workspace.locked' } });
    other.exec('ROLLBACK');
    await core.save('n3', REQUIRE_INCOMING);
    expect(await core.plan()).toHaveLength(2);
  });

  it('on a full disk says so and takes up again when there is room', async ({ skip }) => {
    const folder = temporaryFolder();
    if (!mountSmallDisk(folder)) skip('a small disk can be mounted only by root on Linux');
    const service = await serve();
    const core = runCore({ folder });
    await core.connectAndPull(service.url, service.admin.token);
    const { id: node } = await freeDomain(service);
    const long = requireFrom(...Array.from({ length: 4000 }, (_, at) => `someone-${at}@a-partner-of-ours.example`));
    await core.save(node, requireFrom('*@bank.example'));
    const ballast = join(folder, 'ballast');
    fill(ballast);
    await expect(core.save(node, long)).rejects.toMatchObject({
      problem: { code: 'disk.full' },
    });
    // What was saved before is whole, and the next save that fits goes well.
    expect((await core.call('node.get', { node })).draft?.policy).toEqual(requireFrom('*@bank.example'));
    truncateSync(ballast, 0);
    await core.save(node, long);
    expect((await core.call('node.get', { node })).draft?.policy).toEqual(long);
  });
});

describe('a message', () => {
  it('that fits no schema is refused or dropped, and harms nothing', async () => {
    const { core } = await workspaceWithDrafts(1);
    for (const message of [null, 'tree.get', { id: 0, call: 'tree.get' }, { id: 1, call: 'file.read', ask: null }]) {
      core.send(message);
    }
    for (const ask of [null, {}, { node: '' }, { node: 'n3', policy: { incoming: { mode: 'off' } } }]) {
      const failing = core.call('draft.save', ask as never);
      await expect(failing).rejects.toMatchObject({ problem: { code: 'call.malformed' } });
    }
    expect(await core.plan()).toHaveLength(1);
  });
});

const PAGE_BYTES = 4096;

/** A folder with a copy of the file, not as it should be: libsql may hold the file itself open still. */
function damagedCopy(file: string, damage: (bytes: Buffer) => Buffer): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, basename(file)), damage(readFileSync(file)));
  return folder;
}

function setAside(folder: string): string[] {
  return readdirSync(folder).filter((name) => /\.damaged-.*\.sqlite$/u.test(name));
}

/** The page on which a table begins, from 1. */
function rootPageOf(file: string, table: string): number {
  const database = new Libsql(file);
  const row = database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(table);
  database.close();
  return (row as { rootpage: number }).rootpage;
}

/** Lays a disk of 2 MB over a folder; false where that is not allowed. */
function mountSmallDisk(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return false;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return true;
}

/** Writes a file until the disk is full but for a few bytes. */
function fill(file: string): void {
  const handle = openSync(file, 'w');
  try {
    for (;;) writeSync(handle, Buffer.alloc(4096));
  } catch {
    // Full: that was wanted.
  } finally {
    closeSync(handle);
  }
}
