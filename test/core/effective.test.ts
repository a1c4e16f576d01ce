import { describe, expect, it } from 'vitest';
import type { PolicyBody } from '../../shared/api/api';
import { HOPS } from '../../shared/policy/policy';
import { effectivesIn } from '../../shared/policy/whatIf';
import { modeOfCode } from '../../shared/tree/columns';
import { freeDomain, serve } from '../contract/serviceUnderTest';
import { requireFrom, runCore } from './fixtures';

describe('what is in force under a node', () => {
  it('is at every place what the way down to it says, with drafts and without', async () => {
    const service = await serve({ seed: { domains: 200, seed: 5 } });
    const core = runCore();
    const { workspace } = await core.connectAndPull(service.url, service.admin.token);
    const tree = await core.tree();
    const customer = tree.ids.find((_, at) => (tree.sizes[at] ?? 0) > 4 && tree.depths[at] === 2) ?? '';
    await core.save(customer, requireFrom('*@a.example', 'b@c.example'));

    for (const drafts of [true, false]) {
      const table = await core.call('effective.get', { node: workspace.root, drafts });
      const chains = await core.call('chains.get', { nodes: [...tree.ids] });
      expect(table.incoming.modes).toHaveLength(tree.ids.length);
      chains.forEach((chain, at) => {
        const effectives = effectivesIn(chain, drafts ? 'drafts' : 'inForce');
        for (const hop of HOPS) {
          const { policy, from } = effectives[hop];
          expect(modeOfCode(table[hop].modes[at])).toBe(policy.mode);
          expect(tree.ids[table[hop].from[at] ?? -1]).toBe(from === null ? undefined : chain[from]?.id);
          expect(table[hop].senders[at]).toBe(policy.mode === 'requiredFor' ? policy.senders.length : 0);
        }
      });
    }
  });

  it('of a part starts at its node', async () => {
    const service = await serve();
    const { id, parent } = await freeDomain(service);
    const core = runCore();
    await core.connectAndPull(service.url, service.admin.token);
    service.setPolicy(parent ?? '', { incoming: { mode: 'required' }, delivery: { mode: 'inherit' } } as PolicyBody);
    await core.pull();
    const tree = await core.tree();
    const table = await core.call('effective.get', { node: parent ?? '', drafts: false });
    expect(tree.ids[table.start]).toBe(parent);
    expect(table.incoming.modes).toHaveLength(tree.sizes[table.start] ?? 0);
    expect(modeOfCode(table.incoming.modes[tree.ids.indexOf(id) - table.start])).toBe('required');
  });

  it('of a node that is not there is refused', async () => {
    const service = await serve();
    const core = runCore();
    await core.connectAndPull(service.url, service.admin.token);
    for (const call of [
      core.call('effective.get', { node: 'nowhere', drafts: true }),
      core.call('chains.get', { nodes: ['nowhere'] }),
    ]) {
      await expect(call).rejects.toMatchObject({ problem: { code: 'node.unknown' } });
    }
  });
});
