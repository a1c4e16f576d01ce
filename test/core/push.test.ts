import { describe, expect, it, onTestFinished } from 'vitest';
import type { AuditPage, BatchAnswer } from '../../shared/api/api';
import { INHERIT_BOTH } from '../../shared/policy/policy';
import { codeOfMode } from '../../shared/tree/columns';
import { ask, freeDomain, freeDomains, REQUIRED, serve } from '../contract/serviceUnderTest';
import type { Service } from '../service';
import { lasting, NO_CHANGE, REQUIRE_INCOMING, requireFrom, runCore } from './fixtures';
import { startTestCore, type TestCore } from './testCore';

async function connected(options: Parameters<typeof serve>[0] = {}) {
  const service = await serve({ seed: { domains: 100, seed: 3 }, ...options });
  const core = runCore();
  await core.connectAndPull(service.url, service.admin.token);
  return { service, core };
}

async function draftOnFreeDomains(service: Service, core: TestCore, count: number): Promise<string[]> {
  const nodes = (await freeDomains(service, count)).map(({ id }) => id);
  for (const node of nodes) await core.save(node, REQUIRE_INCOMING);
  return nodes;
}

async function push(core: TestCore, nodes: readonly string[]): Promise<void> {
  await core.startPush(nodes);
  await core.until(({ activity }) => activity === null);
}

async function auditOf(service: Service) {
  const { body } = await ask<AuditPage>(service, '/v1/audit?limit=5000');
  return body.items;
}

const isBatch = (input: Parameters<typeof fetch>[0]): boolean =>
  new URL(input instanceof Request ? input.url : input).pathname === '/v1/policies:batch';

describe('a push', () => {
  it('sends what it is told to in batches; what is applied is in force and no draft any more', async () => {
    const { service, core } = await connected({ batchSize: 3 });
    const nodes = await draftOnFreeDomains(service, core, 10);
    const pushed = nodes.slice(0, 7);
    await push(core, pushed);
    expect(service.requests('putPolicies')).toBe(3);
    for (const node of pushed) expect(service.policy(node)).toMatchObject(REQUIRED);
    const plan = await core.plan();
    expect(plan.map(({ node }) => node)).toEqual(nodes.slice(7));
    const tree = await core.tree();
    const at = tree.ids.indexOf(nodes[0] ?? '');
    expect([tree.incoming[at], tree.flags[at]]).toEqual([codeOfMode('required'), 0]);
  });

  it('says what became of each change; one that is refused stops no other', async () => {
    const { service, core } = await connected();
    const [moved, gone, fine] = await draftOnFreeDomains(service, core, 3);
    if (!moved || !gone || !fine) throw new Error('Too few domains.');
    const theirs = { ...INHERIT_BOTH, incoming: { mode: 'automatic' } } as const;
    service.setPolicy(moved, theirs);
    service.removeNode(gone);
    // What was refused is reason to look what changed.
    const pulled = core.next('tree', ({ ids }) => !ids.includes(gone));
    await push(core, [moved, gone, fine]);
    await pulled;
    const { lastPush } = await core.until(({ activity }) => activity === null);
    expect(lastPush).toMatchObject({ applied: 1, refused: 2, cancelled: 0 });
    expect(service.policy(moved)).toMatchObject(theirs);
    const plan = new Map((await core.plan()).map((item) => [item.node, item]));
    expect(plan.get(moved)).toMatchObject({
      state: 'conflict',
      conflict: { theirs },
      refused: { code: 'change.moved' },
    });
    expect(plan.get(gone)).toMatchObject({ state: 'orphaned', refused: { code: 'change.node_gone' } });
    expect(plan.size).toBe(2);
  });

  it('keeps what a colleague did elsewhere in the same policy, and sends nothing that was not looked at', async () => {
    const { service, core } = await connected();
    const [node] = await draftOnFreeDomains(service, core, 1);
    if (!node) throw new Error('Too few domains.');
    service.setPolicy(node, { ...INHERIT_BOTH, delivery: { mode: 'required' } });
    await push(core, [node]);
    const both = { incoming: { mode: 'required' }, delivery: { mode: 'required' } } as const;
    const [item] = await core.plan();
    expect(item).toMatchObject({ state: 'refused', isMerged: true, after: both });
    await push(core, [node]);
    expect(service.policy(node)).toMatchObject(both);
  });

  it('is not begun on a plan that has changed since a person looked', async () => {
    const { service, core } = await connected();
    const [node = '', other = ''] = await draftOnFreeDomains(service, core, 2);
    const { revision } = await core.call('plan.get', { without: [] });
    await core.save(other, requireFrom('*@bank.example'));
    await expect(core.call('push.start', { nodes: [node], revision })).rejects.toMatchObject({
      problem: { code: 'plan.changed' },
    });
    expect(service.requests('putPolicies')).toBe(0);
  });

  it('leaves a draft with errors where it is', async () => {
    const { service, core } = await connected();
    const { id: node } = await freeDomain(service);
    await core.save(node, requireFrom('no address', 'a@b.example'));
    await expect(core.startPush([node])).rejects.toMatchObject({
      problem: { code: 'push.nothing' },
    });
    const [item] = await core.plan();
    expect(item?.state).toBe('blocked');
    expect(item?.findings).toMatchObject([
      { code: 'address.no_at', entry: 'no address', index: 0 },
      { code: 'domain.reserved_tld', other: 'example' },
    ]);
  });

  it('keeps what was edited while it was under way, on top of what it applied', async () => {
    const service = await serve();
    const { id: node } = await freeDomain(service);
    let answered: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answered = resolve));
    const slow: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init);
      if (isBatch(input)) await held;
      return answer;
    };
    const core = runCore({ fetch: slow });
    await core.connectAndPull(service.url, service.admin.token);
    await core.save(node, REQUIRE_INCOMING);
    await core.startPush([node]);
    await core.save(node, requireFrom('*@bank.example'));
    answered();
    await core.until(({ activity }) => activity === null);
    expect(service.policy(node)).toMatchObject(REQUIRED);
    const [item] = await core.plan();
    expect(item).toMatchObject({
      state: 'ready',
      before: REQUIRED,
      after: { incoming: { senders: ['*@bank.example'] } },
    });
  });

  it('whose answer was lost is repeated, and applied once', async () => {
    const service = await serve();
    const { id: node } = await freeDomain(service);
    let lost = 0;
    const lossy: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init);
      if (!isBatch(input) || lost === 2) return answer;
      lost++;
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('other side closed'), { code: 'ECONNRESET' }),
      });
    };
    const core = runCore({ fetch: lossy });
    await core.connectAndPull(service.url, service.admin.token);
    await core.save(node, REQUIRE_INCOMING);
    await push(core, [node]);
    expect(service.requests('putPolicies')).toBe(3);
    expect(await auditOf(service)).toHaveLength(1);
    expect(await core.plan()).toEqual([]);
  });

  it('that was killed after it was sent goes on at the next start, and is applied once', async () => {
    const service = await serve();
    const { id: node } = await freeDomain(service);
    const kept = lasting();
    const arrived = new Promise<void>((resolve) =>
      onTestFinished(service.onAnswer(({ operation }) => operation === 'putPolicies' && resolve())),
    );
    const forever: typeof fetch = (input, init) => {
      const answer = fetch(input, init);
      return isBatch(input) ? new Promise(() => undefined) : answer;
    };
    // This core is never stopped: as after a power cut, only its file is left.
    const killed = startTestCore({ ...kept, fetch: forever });
    const { workspace } = await killed.connectAndPull(service.url, service.admin.token);
    await killed.save(node, REQUIRE_INCOMING);
    await killed.startPush([node]);
    await arrived;
    killed.abandon();

    const core = runCore({ ...kept, open: workspace.id });
    await core.until(({ activity, drafts }) => activity === null && drafts === 0);
    expect(service.policy(node)).toMatchObject(REQUIRED);
    expect(await auditOf(service)).toHaveLength(1);
  });

  it('that a person cancels sends no more; what was not sent stays a draft', async () => {
    const { service, core } = await connected({ batchSize: 1 });
    const nodes = await draftOnFreeDomains(service, core, 12);
    service.setUnavailable(600);
    await core.startPush(nodes);
    await core.until(({ activity }) => activity?.kind === 'push' && activity.waitingUntil !== null);
    await core.call('sync.cancel', null);
    await core.until(({ activity }) => activity === null);
    service.setUnavailable(null);
    expect(await core.plan()).toHaveLength(12);
    expect(await auditOf(service)).toEqual([]);
    await push(core, nodes);
    expect(await auditOf(service)).toHaveLength(12);
  });

  it('that a person cancels while it waits for the network is over, and said to be', async () => {
    const { service, core } = await connected({ batchSize: 1 });
    const nodes = await draftOnFreeDomains(service, core, 3);
    service.setFaults({ rates: { unavailable: 1 } });
    await core.startPush(nodes);
    await core.until(({ activity, lastProblem }) => activity === null && lastProblem !== null);
    await core.call('sync.cancel', null);
    const { lastPush } = await core.until(({ lastPush }) => lastPush !== null && lastPush.finishedAt !== null);
    expect(lastPush).toMatchObject({ applied: 0, cancelled: 3 });
    service.setFaults(null);
    expect(await core.plan()).toHaveLength(3);
  });

  it('a reader’s token cannot begin one', async () => {
    const service = await serve();
    const core = runCore();
    await core.connectAndPull(service.url, service.reader.token);
    const { id: node } = await freeDomain(service);
    await core.save(node, REQUIRE_INCOMING);
    await expect(core.startPush([node])).rejects.toMatchObject({
      problem: { code: 'account.forbidden' },
    });
  });

  it('does not trust an answer that leaves changes out', async () => {
    const service = await serve();
    const { id: node } = await freeDomain(service);
    const forgetful: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init);
      return isBatch(input) ? Response.json({ results: [] } satisfies BatchAnswer) : answer;
    };
    const core = runCore({ fetch: forgetful });
    await core.connectAndPull(service.url, service.admin.token);
    await core.save(node, REQUIRE_INCOMING);
    await core.startPush([node]);
    const { lastProblem, drafts } = await core.until(({ activity }) => activity === null);
    expect([lastProblem?.code, drafts]).toEqual(['service.bad_answer', 1]);
  });

  it('of nothing but what is in force already has nothing to send', async () => {
    const { service, core } = await connected();
    const { id: node } = await freeDomain(service);
    await core.save(node, REQUIRE_INCOMING);
    expect(await core.save(node, NO_CHANGE)).toEqual({ draft: null });
    expect(await core.plan()).toEqual([]);
  });
});
