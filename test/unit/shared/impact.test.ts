import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { impactOf, reachedPlaces, tightenedDomains, type Change } from '../../../shared/plan/impact';
import { effectiveAlong } from '../../../shared/policy/effective';
import { HOPS, INHERIT_BOTH, type Hop, type NodePolicy } from '../../../shared/policy/policy';
import { compareStrictness } from '../../../shared/policy/strictness';
import { DOMAIN_KIND, pathTo } from '../../../shared/tree/columns';
import { flattenTree } from '../../../shared/tree/flatten';
import { nodePolicy } from '../../builders/policies';
import { columnsOf, MOST_NODES, treeShape } from '../../builders/trees';

const policies = fc.array(nodePolicy, { minLength: MOST_NODES, maxLength: MOST_NODES });
const places = fc.uniqueArray(fc.nat(MOST_NODES - 1), { maxLength: 10 });

const REQUIRED: NodePolicy = { incoming: { mode: 'required' }, delivery: { mode: 'inherit' } };
const AUTOMATIC: NodePolicy = { incoming: { mode: 'automatic' }, delivery: { mode: 'inherit' } };

/** Root > customer > three domains, of which the last has a policy of its own. */
function smallTree(own: NodePolicy) {
  const shape = flattenTree(
    [
      { id: 'root', parent: null, kind: 0, name: 'Root' },
      { id: 'customer', parent: 'root', kind: 0, name: 'Customer' },
      ...['a', 'b', 'c'].map((id) => ({ id, parent: 'customer', kind: DOMAIN_KIND, name: id })),
    ],
    'root',
  );
  const inForce = [INHERIT_BOTH, INHERIT_BOTH, INHERIT_BOTH, INHERIT_BOTH, own];
  return { tree: columnsOf(shape, inForce), settingAt: (at: number, hop: Hop) => (inForce[at] ?? INHERIT_BOTH)[hop] };
}

describe('the impact of a plan', () => {
  it('reaches what inherits, and not what has a setting of its own', () => {
    const { tree, settingAt } = smallTree(AUTOMATIC);
    const change: Change = { place: 1, before: INHERIT_BOTH, after: REQUIRED };
    const { impacts, reached } = impactOf(tree, settingAt, [change]);
    expect(impacts).toEqual([{ incoming: 'tightens', delivery: null, strictness: 'tightens', reach: 2 }]);
    expect(reached).toBe(2);
    expect(reachedPlaces(tree, settingAt, [change], 0)).toEqual([2, 3]);
  });

  it('is none where a change above makes up for it', () => {
    const { tree, settingAt } = smallTree(REQUIRED);
    const drop: Change = { place: 4, before: REQUIRED, after: INHERIT_BOTH };
    const above: Change = { place: 1, before: INHERIT_BOTH, after: REQUIRED };
    expect(impactOf(tree, settingAt, [drop]).impacts).toMatchObject([{ strictness: 'loosens', reach: 1 }]);
    const both = impactOf(tree, settingAt, [drop, above]);
    expect(both.impacts).toMatchObject([
      { strictness: 'same', reach: 0 },
      { strictness: 'tightens', reach: 2 },
    ]);
    expect(both.reached).toBe(2);
  });

  it('is that of walking up the tree before and after, for every domain', () => {
    fc.assert(
      fc.property(treeShape, policies, policies, places, (shape, inForce, next, at) => {
        const tree = columnsOf(shape, inForce);
        const settingAt = (place: number, hop: Hop) => (inForce[place] ?? INHERIT_BOTH)[hop];
        const changes = at
          .filter((place) => place < shape.ids.length)
          .map((place) => ({ place, before: inForce[place] ?? INHERIT_BOTH, after: next[place] ?? INHERIT_BOTH }));
        const after = inForce.map((policy, place) => changes.find((change) => change.place === place)?.after ?? policy);
        const effective = (set: readonly NodePolicy[], place: number, hop: Hop) =>
          effectiveAlong(pathTo(shape, place).map((each) => (set[each] ?? INHERIT_BOTH)[hop])).policy;
        const strictness = (place: number, hop: Hop) =>
          compareStrictness(effective(inForce, place, hop), effective(after, place, hop));

        const { impacts, reached } = impactOf(tree, settingAt, changes);
        const felt = shape.ids.flatMap((_, place) =>
          shape.kinds[place] === DOMAIN_KIND && HOPS.some((hop) => strictness(place, hop) !== 'same') ? [place] : [],
        );
        expect(reached).toBe(felt.length);
        impacts.forEach((impact, index) => {
          const place = changes[index]?.place ?? -1;
          for (const hop of HOPS) if (impact[hop] !== null) expect(impact[hop]).toBe(strictness(place, hop));
          const reach = reachedPlaces(tree, settingAt, changes, index);
          expect(reach).toHaveLength(impact.reach);
          expect(felt).toEqual(expect.arrayContaining(reach));
        });
        for (const hop of HOPS) {
          const tightened = tightenedDomains(tree, settingAt, changes, hop);
          const wanted = felt.filter(
            (place) =>
              ['tightens', 'mixed'].includes(strictness(place, hop)) &&
              effective(after, place, hop).mode !== 'automatic',
          );
          expect(tightened.map(({ place }) => place)).toEqual(wanted);
          for (const { place, mode, causes } of tightened) {
            expect(mode).toBe(effective(after, place, hop).mode);
            expect(causes.length).toBeGreaterThan(0);
            for (const cause of causes) expect(reachedPlaces(tree, settingAt, changes, cause)).toContain(place);
          }
        }
        // Nothing is felt that no change has a part in.
        const attributed = new Set(changes.flatMap((_, index) => reachedPlaces(tree, settingAt, changes, index)));
        expect(attributed.size).toBe(felt.length);
      }),
    );
  });
});
