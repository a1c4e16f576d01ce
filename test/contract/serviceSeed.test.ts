import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseDomain } from '../../shared/address/domain';
import { checkPolicy } from '../../shared/findings/policy';
import { HOP_MODES, HOPS } from '../../shared/policy/policy';
import { StartFailure, startService, type CsvSeed } from '../service';
import { AUTOMATIC, freeDomain, listNodes, listPolicies, refusal, REQUIRED, serve } from './serviceUnderTest';

const GOV = join(import.meta.dirname, '../../../shared/data/dotgov-domains.csv');

function temporaryFile(name: string, text?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'service-seed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, name);
  if (text !== undefined) writeFileSync(file, text);
  return file;
}

describe('a made-up MSP', () => {
  it('is the same for the same seed and size, and another for another', async () => {
    const read = async (seed: number) => {
      const service = await serve({ seed: { domains: 150, seed } });
      return [(await listNodes(service)).items, (await listPolicies(service)).items];
    };
    const first = await read(3);
    expect(await read(3)).toEqual(first);
    expect(await read(4)).not.toEqual(first);
  });

  it('has admins three levels deep, domains that hold, and policies of every mode that the service takes', async () => {
    const service = await serve({ seed: { domains: 2000, seed: 1 } });
    const nodes = (await listNodes(service, { limit: 5000 })).items;
    const policies = (await listPolicies(service, { limit: 5000 })).items;
    const nodeOf = new Map(nodes.map((node) => [node.id, node]));
    const depthOf = (id: string | null): number => (id === null ? -1 : 1 + depthOf(nodeOf.get(id)?.parent ?? null));

    const domains = nodes.filter(({ kind }) => kind === 'domain');
    expect(domains).toHaveLength(2000);
    expect(new Set(domains.map(({ name }) => name)).size).toBe(2000);
    for (const { name } of domains) expect(parseDomain(name)).toEqual({ ok: true, domain: name });
    expect(domains.some(({ name }) => name.includes('xn--'))).toBe(true);
    const adminDepths = new Set(nodes.filter(({ kind }) => kind === 'admin').map(({ id }) => depthOf(id)));
    expect(adminDepths).toEqual(new Set([0, 1, 2, 3]));
    expect(nodes.filter(({ parent }) => parent === null)).toHaveLength(1);

    expect(policies.length / nodes.length).toBeGreaterThan(0.1);
    expect(policies.length / nodes.length).toBeLessThan(0.2);
    expect(new Set(policies.map(({ node }) => nodeOf.get(node)?.kind))).toEqual(new Set(['admin', 'domain']));
    for (const hop of HOPS) {
      expect(new Set(policies.map((policy) => policy[hop].mode))).toEqual(new Set(HOP_MODES));
    }
    for (const policy of policies) {
      const node = nodeOf.get(policy.node);
      const context = { nodeDomain: node?.kind === 'domain' ? node.name : null, anySender: false, now: 0 };
      expect(checkPolicy(policy, context)).toEqual([]);
    }
  });

  it('fills an empty file only', async () => {
    const file = temporaryFile('service.sqlite');
    const first = await serve({ file, seed: { domains: 20, seed: 1 } });
    expect(first.seeded).not.toBeNull();
    await first.stop();
    const second = await serve({ file, seed: { domains: 40, seed: 2 } });
    expect([second.seeded, second.counts]).toEqual([null, first.counts]);
  });

  it('does not touch a file that is something else', async () => {
    const file = temporaryFile('notes.txt', 'Remember the milk. '.repeat(100));
    await expect(startService({ file })).rejects.toThrow(/notes\.txt cannot be used as the service's file/u);
    await expect(startService({ file })).rejects.toBeInstanceOf(StartFailure);
  });

  it('does not use a file of another version', async () => {
    const file = temporaryFile('service.sqlite');
    await (await startService({ file })).stop();
    const database = new Libsql(file);
    database.pragma('user_version = 1');
    database.close();
    await expect(startService({ file })).rejects.toThrow(/service\.sqlite is of another version/u);
  });

  it('counts on where it stopped', async () => {
    const file = temporaryFile('service.sqlite');
    const first = await serve({ file });
    const { token } = await listPolicies(first);
    const { id } = await freeDomain(first);
    const before = first.setPolicy(id, REQUIRED);
    first.forgetChanges();
    const fresh = await listPolicies(first);
    await first.stop();

    const second = await serve({ file });
    const after = second.setPolicy(id, AUTOMATIC);
    expect(Number(after.version)).toBeGreaterThan(Number(before.version) + 1);
    expect((await listPolicies(second, { since: fresh.token })).items).toEqual([after]);
    expect((await refusal(second, `/v1/policies?since=${token}`)).status).toBe(410);
  });
});

describe('a CSV file', () => {
  const columns = { domain: 'Domain name', levels: ['State', 'Organization name'] };
  const serveCsv = (text: string, more: Partial<CsvSeed> = {}) =>
    serve({ seed: { file: temporaryFile('domains.csv', text), ...columns, name: 'All', ...more } });

  it('becomes a tree of its levels', async () => {
    const service = await serveCsv(
      [
        '\uFEFFDomain name,State,Organization name',
        'City.gov,CA,"City, of A"',
        '"town.gov",CA ,"City, of A"',
        'bücher.gov,NY,"City, of A"',
        '',
      ].join('\r\n'),
    );
    const { items } = await listNodes(service);
    const nameOf = new Map(items.map(({ id, name }) => [id, name]));
    expect(items.map(({ name, parent }) => [name, parent === null ? null : nameOf.get(parent)])).toEqual([
      ['All', null],
      ['CA', 'All'],
      ['City, of A', 'CA'],
      ['city.gov', 'City, of A'],
      ['town.gov', 'City, of A'],
      ['NY', 'All'],
      ['City, of A', 'NY'],
      ['xn--bcher-kva.gov', 'City, of A'],
    ]);
    expect(service.seeded?.skipped).toEqual([]);
  });

  it('keeps rows with an empty level in sight and says which rows it left out', async () => {
    const service = await serveCsv(
      [
        'Domain name,State,Organization name',
        'a.gov,,',
        ',CA,X',
        'not a domain,CA,X',
        'b.gov,CA,X',
        'B.GOV,NY,Y',
        '',
        'c.gov,NY,Y, Z',
      ].join('\n'),
    );
    expect((await listNodes(service)).items.map(({ name }) => name)).toEqual([
      'All',
      '(no State)',
      '(no Organization name)',
      'a.gov',
      'CA',
      'X',
      'b.gov',
    ]);
    expect(service.seeded?.skipped).toEqual([
      { row: 3, reason: 'It has no domain.' },
      { row: 4, reason: '“not a domain” is not a domain (domain.bad_label).' },
      { row: 6, reason: 'b.gov is in row 5 already.' },
      { row: 8, reason: 'It has more cells than there are columns.' },
    ]);
  });

  it('is refused where a quotation mark is out of place', async () => {
    await expect(serveCsv('Domain name,State,Organization name\na.gov,CA,X\nb.gov,CA,"X\nc.gov,CA,X')).rejects.toThrow(
      /domains\.csv has a quotation mark out of place in row 3\.$/u,
    );
  });

  it('says which columns there are where a name is wrong', async () => {
    await expect(serveCsv('Domain,State,Organization name\na.gov,CA,X')).rejects.toThrow(
      /domains\.csv has no column “Domain name”; its columns are “Domain”, “State”, “Organization name”\.$/u,
    );
    await expect(serveCsv('Domain name,State,Organization name\n')).rejects.toThrow(/has no domains in its column/u);
    await expect(startService({ seed: { file: '/nowhere.csv', ...columns } })).rejects.toThrow(
      /nowhere\.csv is not there/u,
    );
  });

  it.runIf(existsSync(GOV))('holds the .gov domains', async () => {
    const service = await serve({ seed: { file: GOV, ...columns, name: '.gov' } });
    const { items } = await listNodes(service, { limit: 2000 });
    const states = new Set(items.filter(({ parent }) => parent === 'n1').map(({ id }) => id));
    const organizations = items.filter(({ kind, parent }) => kind === 'admin' && parent !== null && states.has(parent));
    expect(states.size).toBe(57);
    expect(items.filter(({ kind }) => kind === 'domain')).toHaveLength(16_539);
    expect(organizations.length + states.size + 1).toBe(service.counts.admins);
    expect(new Set(organizations.map(({ name }) => name)).size).toBeGreaterThan(13_000);
    expect(service.seeded?.skipped).toEqual([]);
  });
});
