import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DELIVERY_OUTCOMES } from '../../../shared/probe/outcome';
import { DOMAIN_KIND, effectiveModes, FLAGS, type TreeColumns } from '../../../shared/tree/columns';
import {
  chooseByFacets,
  FACET_GROUPS,
  facetBits,
  facetMask,
  FACETS,
  facetsOf,
  type Facet,
} from '../../../shared/tree/facets';
import { nodePolicy } from '../../builders/policies';
import { columnsOf, MOST_NODES, treeShape } from '../../builders/trees';

const trees: fc.Arbitrary<TreeColumns> = fc
  .record({
    shape: treeShape,
    policies: fc.array(nodePolicy, { minLength: MOST_NODES, maxLength: MOST_NODES }),
    flags: fc.array(fc.constantFrom(0, 0, FLAGS.draft, FLAGS.draft + FLAGS.error, FLAGS.draft + FLAGS.conflict), {
      minLength: MOST_NODES,
      maxLength: MOST_NODES,
    }),
  })
  .map(({ shape, policies, flags }) => ({
    ...columnsOf(shape, policies),
    flags: Uint8Array.from(shape.ids, (_, at) => flags[at] ?? 0),
  }));
const NOTHING = { deviates: null, probed: null };
const choices = fc.uniqueArray(fc.constantFrom(...FACETS), { maxLength: 6 });

/** What a node is, told one facet at a time. */
function has(bits: Uint32Array, at: number, facet: Facet): boolean {
  return ((bits[at] ?? 0) & facetMask([facet])) !== 0;
}

function passes(bits: Uint32Array, at: number, chosen: readonly Facet[]): boolean {
  return FACET_GROUPS.every((group) => {
    const wanted = facetsOf(group).filter((facet) => chosen.includes(facet));
    return wanted.length === 0 || wanted.some((facet) => has(bits, at, facet));
  });
}

describe('facets', () => {
  it('let through what has one of each group that is chosen from', () => {
    fc.assert(
      fc.property(trees, choices, fc.boolean(), (tree, chosen, isHalf) => {
        const bits = facetBits(tree, effectiveModes(tree), NOTHING);
        const among = isHalf ? bits.map((_, at) => at % 2) : null;
        const { isIn } = chooseByFacets(bits, facetMask(chosen), among && Uint8Array.from(among));
        isIn.forEach((is, at) =>
          expect(is === 1).toBe((among === null || among[at] === 1) && passes(bits, at, chosen)),
        );
      }),
    );
  });

  it('count what choosing one of them as well would leave, live', () => {
    fc.assert(
      fc.property(trees, choices, (tree, chosen) => {
        const bits = facetBits(tree, effectiveModes(tree), NOTHING);
        const { counts } = chooseByFacets(bits, facetMask(chosen), null);
        FACETS.forEach((facet, bit) => {
          const group = facet.slice(0, facet.indexOf('.'));
          const others = chosen.filter((each) => !each.startsWith(`${group}.`));
          const would = chooseByFacets(bits, facetMask([...others, facet]), null).isIn;
          expect(counts[bit]).toBe(would.reduce((sum, is) => sum + is, 0));
        });
      }),
    );
  });

  it('tell what is in force, not what is set, and where a draft waits', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const inForce = effectiveModes(tree);
        const bits = facetBits(tree, inForce, {
          deviates: Uint8Array.from(tree.ids, (_, at) => at % 2),
          probed: Uint8Array.from(tree.ids, (_, at) => at % DELIVERY_OUTCOMES.length),
        });
        tree.ids.forEach((_, at) => {
          expect(facetsOf('incoming').filter((facet) => has(bits, at, facet))).toHaveLength(1);
          expect(has(bits, at, 'draft.changed')).toBe(tree.flags[at] !== 0);
          expect(has(bits, at, 'draft.error')).toBe(((tree.flags[at] ?? 0) & FLAGS.error) !== 0);
          expect(has(bits, at, 'baseline.deviates')).toBe(at % 2 === 1);
          const told = facetsOf('probe').filter((facet) => has(bits, at, facet));
          const outcome = DELIVERY_OUTCOMES[at % DELIVERY_OUTCOMES.length] ?? '';
          expect(told).toEqual(tree.kinds[at] === DOMAIN_KIND ? [`probe.${outcome}`] : []);
          expect(has(bits, at, 'set.explicit')).toBe(!has(bits, at, 'set.inherited'));
        });
      }),
    );
  });
});
