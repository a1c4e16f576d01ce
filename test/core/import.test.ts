import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportHow, ImportPreview, ImportState } from '../../shared/messages/import';
import { policyOf } from '../../shared/policy/draft';
import { freeDomains, serve } from '../contract/serviceUnderTest';
import { lasting, runCore, temporaryFolder } from './fixtures';
import type { TestCore } from './testCore';

const REPLACE: ImportHow = { action: 'replace', empty: 'leave', repeated: 'merge' };
const WIDE =
  'domain,incoming mode,incoming senders,incoming recipients,delivery mode,delivery senders,delivery recipients';

type Ended = Extract<ImportState, { phase: 'checked' | 'done' | 'failed' }>;

/** Waits for a work of the import to be over. */
async function over(core: TestCore, begin: () => Promise<unknown>): Promise<Ended> {
  const ended = core.next('import', ({ phase }) => ['checked', 'done', 'failed'].includes(phase));
  await begin();
  return (await ended) as Ended;
}

function checkOf(core: TestCore, { mapping }: ImportPreview, how: ImportHow = REPLACE): Promise<Ended> {
  return over(core, () => core.call('import.check', { mapping, how }));
}

async function importText(core: TestCore, text: string, how: ImportHow = REPLACE): Promise<Ended> {
  return checkOf(core, await core.call('import.open', { kind: 'pasted', text }), how);
}

async function withDomains(count: number) {
  const service = await serve();
  const kept = lasting();
  const core = runCore(kept);
  const { workspace } = await core.connectAndPull(service.url, service.admin.token);
  const domains = await freeDomains(service, count);
  return { service, core, kept, workspace, domains, names: domains.map(({ name }) => name) };
}

const write = (core: TestCore): Promise<Ended> => over(core, () => core.call('import.write', null));

describe('an import', () => {
  it('of the wide shape makes drafts in one step, named after its file', async () => {
    const { core, domains, names } = await withDomains(2);
    const file = join(temporaryFolder(), 'partners.csv');
    writeFileSync(file, `${WIDE}\n${names[0]},required,,,,,\n${names[1]},,"a@b.com, *@c.com",*,,,\n`);
    const preview = await core.call('import.open', { kind: 'file', ticket: file });
    expect(preview).toMatchObject({ name: 'partners.csv', mapping: { shape: 'wide' }, rows: { length: 2 } });
    expect(await checkOf(core, preview)).toMatchObject({
      phase: 'checked',
      counts: { rows: 2, good: 2, bad: 0 },
      totals: { changes: 2, same: 0, waiting: 0, faulty: 0 },
    });
    expect((await core.plan()).length).toBe(0);
    expect(await write(core)).toEqual({ phase: 'done', drafted: 2, waiting: 0 });
    const { draft } = await core.call('node.get', { node: domains[1]?.id ?? '' });
    expect(draft?.policy.incoming).toEqual({ mode: 'requiredFor', senders: ['a@b.com', '*@c.com'], recipients: ['*'] });
    const { steps } = await core.until(({ steps }) => steps.undo !== null);
    expect(steps.undo).toEqual({ what: 'import', count: 2, name: 'partners.csv' });
    await core.call('undo', null);
    expect((await core.plan()).length).toBe(0);
  });

  it('of the long shape adds to and removes from what is there', async () => {
    const { service, core, domains, names } = await withDomains(1);
    const node = domains[0]?.id ?? '';
    service.setPolicy(node, {
      incoming: { mode: 'requiredFor', senders: ['old@b.com', 'stays@b.com'], recipients: ['*'] },
      delivery: { mode: 'inherit' },
    });
    await core.pull();
    const rows = [`${names[0]},incoming,senders,new@b.com,add`, `${names[0]},incoming,senders,OLD@b.com,remove`];
    await importText(core, ['node,hop,list,entry,action', ...rows].join('\n'), { ...REPLACE, action: 'add' });
    await write(core);
    const { draft } = await core.call('node.get', { node });
    expect(draft && policyOf(draft.policy).incoming).toEqual({
      mode: 'requiredFor',
      senders: ['stays@b.com', 'new@b.com'],
      recipients: ['*'],
    });
  });

  it('shows bad rows with their cells; they can be mended, fixed by kind, left out and saved', async () => {
    const { core, names } = await withDomains(4);
    const bad = [
      `${names[0]},rquired,,,,,`,
      `${names[1]},specific,@bank.com,*,,,`,
      `,required,,,,,`,
      `${names[3]},required,,,,,,too,many`,
    ];
    const checked = await importText(core, [WIDE, ...bad].join('\n'));
    expect(checked).toMatchObject({ counts: { rows: 4, good: 0, bad: 4 } });
    const all = { code: null, range: { from: 0, count: 100 } };
    const { rows } = await core.call('import.problems', all);
    expect(rows.map(({ row, problems }) => [row, ...problems.map(({ code, column }) => `${code} ${column}`)])).toEqual([
      [2, 'mode.unknown 1'],
      [3, 'wildcard.no_local_part 2'],
      [4, 'node.missing 0'],
      [5, 'row.ragged null'],
    ]);
    await over(core, () => core.call('import.mend', { edits: [{ row: 2, column: 1, text: 'required' }] }));
    await over(core, () => core.call('import.fix', { code: 'wildcard.no_local_part' }));
    const left = await over(core, () => core.call('import.skip', { rows: null, code: 'node.missing' }));
    expect(left).toMatchObject({ counts: { good: 2, bad: 1, skipped: 1 }, totals: { changes: 2 } });
    const back = await over(core, () => core.call('import.bringBack', null));
    expect(back).toMatchObject({ counts: { good: 2, bad: 2, skipped: 0 } });
    await over(core, () => core.call('import.skip', { rows: [4], code: null }));

    const file = join(temporaryFolder(), 'rest.csv');
    expect(await core.call('import.saveRest', { ticket: file })).toBe(2);
    const rest = readFileSync(file, 'utf8').replace('\ufeff', '').trim().split('\r\n');
    expect(rest[0]).toBe(`${WIDE},problems`);
    expect(rest.slice(1).map((line) => line.split(',').at(-1))).toEqual(['node.missing', 'row.ragged']);
    // What is mended there imports again, with its column of problems passed over.
    writeFileSync(file, [rest[0], `${names[2]},required,,,,,,node.missing`].join('\n'));
    const again = await checkOf(core, await core.call('import.open', { kind: 'file', ticket: file }));
    expect(again).toMatchObject({ counts: { good: 1, bad: 0 } });
  });

  it('keeps what is for a node that is not there, and makes a draft of it once a pull brings it', async () => {
    const { service, core } = await withDomains(1);
    await importText(core, `${WIDE}\nlater.example.net,required,,,,,\n`);
    expect(await write(core)).toEqual({ phase: 'done', drafted: 0, waiting: 1 });
    expect(await core.call('import.waiting', null)).toEqual([{ id: 1, name: 'later.example.net', source: '' }]);
    await core.pull();
    expect((await core.plan()).length).toBe(0);
    const [node] = await freeDomains(service, 1);
    service.renameNode(node?.id ?? '', 'later.example.net');
    await core.pull();
    expect((await core.plan()).map(({ name }) => name)).toEqual(['later.example.net']);
    expect(await core.call('import.waiting', null)).toEqual([]);
  });

  it('asks what several rows of one node mean', async () => {
    const { core, names } = await withDomains(1);
    const text = `${WIDE}\n${names[0]},required,,,,,\n${names[0]},,,,required,,\n${names[0]},automatic,,,,,\n`;
    expect(await importText(core, text)).toMatchObject({
      counts: { good: 2, codes: [{ code: 'mode.differs', rows: 1 }] },
      totals: { changes: 1 },
    });
    expect(await importText(core, text, { ...REPLACE, repeated: 'reject' })).toMatchObject({
      counts: { good: 1, codes: [{ code: 'node.repeated', rows: 2 }] },
    });
  });

  it('writes nothing where what it was planned on has changed', async () => {
    const { service, core, domains, names } = await withDomains(1);
    await importText(core, `${WIDE}\n${names[0]},required,,,,,\n`);
    service.setPolicy(domains[0]?.id ?? '', { incoming: { mode: 'automatic' }, delivery: { mode: 'automatic' } });
    await core.pull();
    expect(await write(core)).toMatchObject({ phase: 'failed', problem: { code: 'import.changed' } });
    expect((await core.plan()).length).toBe(0);
  });
});

describe('a file that is no good', () => {
  const open = async (bytes: string | Uint8Array, name = 'file.csv') => {
    const { core } = await withDomains(1);
    const file = join(temporaryFolder(), name);
    writeFileSync(file, bytes);
    return { core, file, opened: core.call('import.open', { kind: 'file', ticket: file }) };
  };

  it.each([
    ['csv.empty', ''],
    ['csv.xlsx', 'PK\u0003\u0004 and more'],
    ['csv.binary', new Uint8Array(3000).map((_, at) => (at * 7) % 32)],
  ] as const)('is refused at once: %s', async (code, bytes) => {
    const { opened } = await open(bytes);
    await expect(opened).rejects.toMatchObject({ problem: { code } });
  });

  it.each([
    ['csv.header_only', `${WIDE}\n`, undefined],
    ['csv.quote_open', `${WIDE}\na.com,required,,,,,\nb.com,specific,"x@y.com,*,,,\nc.com,required,,,,,\n`, 3],
    ['csv.nul', `${WIDE}\na.com,required,,,,,\nb.com,req\0uired,,,,,\n`, 3],
    ['csv.record_too_long', `${WIDE}\n${'x'.repeat(3_000_000)}`, 2],
  ] as const)('says where: %s', async (code, text, row) => {
    const { core, opened } = await open(`${text}`);
    // A short file is read whole at its first look.
    const failed = await opened.then(
      async (preview) => (await checkOf(core, preview)) as { problem?: unknown },
      (error: { problem: unknown }) => error,
    );
    expect(failed.problem).toMatchObject({ code, details: row === undefined ? {} : { row } });
    expect((await core.plan()).length).toBe(0);
  });

  it('may change while it is read', async () => {
    const { core, file, opened } = await open(`${WIDE}\na.com,required,,,,,\n`);
    const preview = await opened;
    appendFileSync(file, 'b.com,required,,,,,\n');
    expect(await checkOf(core, preview)).toMatchObject({ phase: 'failed', problem: { code: 'csv.file_changed' } });
  });

  it('with mixed line ends and a byte order mark reads like any other', async () => {
    const { core, names } = await withDomains(3);
    const rows = names.map((name) => `${name},required,,,,,`);
    const file = join(temporaryFolder(), 'mixed.csv');
    writeFileSync(file, `\ufeff${WIDE}\r\n${rows[0]}\n${rows[1]}\r${rows[2]}\r\n`);
    const preview = await core.call('import.open', { kind: 'file', ticket: file });
    expect(await checkOf(core, preview)).toMatchObject({ counts: { rows: 3, good: 3 } });
  });
});

describe('an export', () => {
  it.each(['wide', 'long'] as const)('of the %s shape imports to the same policies', async (shape) => {
    const { service, core, domains } = await withDomains(3);
    const policies = [
      {
        incoming: { mode: 'requiredFor', senders: ['"a b"@c.com', '*@d.com'], recipients: ['*'] },
        delivery: { mode: 'required' },
      },
      { incoming: { mode: 'automatic' }, delivery: { mode: 'inherit' } },
    ] as const;
    policies.forEach((policy, at) => service.setPolicy(domains[at]?.id ?? '', policy));
    await core.pull();
    const file = join(temporaryFolder(), 'all.csv');
    const wish = { nodes: null, shape, what: 'explicit' } as const;
    const count = await core.call('export.csv', { ticket: file, ...wish });
    const preview = await core.call('import.open', { kind: 'file', ticket: file });
    expect(preview.mapping.shape).toBe(shape);
    expect(await checkOf(core, preview)).toMatchObject({ totals: { changes: 0, same: count, waiting: 0 } });
    // On a node that has another policy it makes the exported one.
    const [first] = domains;
    service.setPolicy(first?.id ?? '', { incoming: { mode: 'required' }, delivery: { mode: 'automatic' } });
    await core.pull();
    await checkOf(core, await core.call('import.open', { kind: 'file', ticket: file }));
    await write(core);
    const { draft } = await core.call('node.get', { node: first?.id ?? '' });
    expect(draft && policyOf(draft.policy)).toEqual(policies[0]);
  });
});
