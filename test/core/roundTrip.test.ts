import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ImportState } from '../../shared/messages/import';
import { DOMAIN_KIND } from '../../shared/tree/columns';
import { serve } from '../contract/serviceUnderTest';
import { policyInForce } from '../builders/policies';
import { runCore, temporaryFolder } from './fixtures';
import type { TestCore } from './testCore';

const GOV = join(import.meta.dirname, '../../../shared/data/dotgov-domains.csv');
const MINUTES_2 = 120_000;

async function over(core: TestCore, begin: () => Promise<unknown>): Promise<ImportState> {
  const ended = core.next('import', ({ phase }) => ['checked', 'done', 'failed'].includes(phase));
  await begin();
  return ended;
}

async function withRealDomains(core: TestCore) {
  const service = await serve({
    seed: { file: GOV, domain: 'Domain name', levels: ['State', 'Organization name'], name: '.gov' },
    requestsPerMinute: 1_000_000,
  });
  await core.connectAndPull(service.url, service.admin.token);
  const tree = await core.tree();
  return { service, domains: tree.ids.filter((_, at) => tree.kinds[at] === DOMAIN_KIND) };
}

async function importAndPush(core: TestCore, file: string, count: number): Promise<void> {
  const { mapping } = await core.call('import.open', { kind: 'file', ticket: file });
  const how = { action: 'replace', empty: 'leave', repeated: 'merge' } as const;
  expect(await over(core, () => core.call('import.check', { mapping, how }))).toMatchObject({
    counts: { bad: 0 },
    totals: { changes: count, waiting: 0, faulty: 0 },
  });
  expect(await over(core, () => core.call('import.write', null))).toMatchObject({ drafted: count });
  const { nodes } = await core.call('plan.get', { without: [] });
  await core.startPush([...nodes]);
  await core.until(({ lastPush }) => lastPush?.applied === count && lastPush.finishedAt !== null);
  await core.pull();
}

it.skipIf(!existsSync(GOV)).each(['wide', 'long'] as const)(
  'all real domains with random policies come through a file of the %s shape, to the byte',
  async (shape) => {
    const core = runCore();
    const { service, domains } = await withRealDomains(core);
    expect(domains.length).toBe(16_539);
    const policies = fc.sample(policyInForce, { seed: 7, numRuns: 500 });
    domains.forEach((node, at) => {
      const policy = policies[(at * 7919) % policies.length];
      if (policy) service.setPolicy(node, policy);
    });
    await core.pull(true);
    const folder = temporaryFolder();
    const [first, second] = [join(folder, 'first.csv'), join(folder, 'second.csv')];
    const wish = { nodes: null, shape, what: 'explicit' } as const;
    const count = await core.call('export.csv', { ticket: first, ...wish });
    expect(count).toBeGreaterThan(10_000);

    const other = runCore();
    await withRealDomains(other);
    await importAndPush(other, first, count);
    expect(await other.call('export.csv', { ticket: second, ...wish })).toBe(count);
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
  },
  MINUTES_2,
);
