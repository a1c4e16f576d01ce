import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGREEMENT, agreementOf, deviatesFrom, type Agreed } from '../../../shared/baselines/agreement';
import { bringBack } from '../../../shared/baselines/bringBack';
import { effectiveAlong } from '../../../shared/policy/effective';
import { settingsEqual } from '../../../shared/policy/equal';
import { HOPS, INHERIT_BOTH, type Hop, type HopSetting, type NodePolicy } from '../../../shared/policy/policy';
import { pathTo, type TreeShape } from '../../../shared/tree/columns';
import { nodePolicy } from '../../builders/policies';
import { columnsOf, MOST_NODES, treeShape } from '../../builders/trees';

const policies = fc.array(nodePolicy, { minLength: MOST_NODES, maxLength: MOST_NODES });
const baselines = fc.uniqueArray(fc.record({ place: fc.nat(MOST_NODES - 1), policy: nodePolicy }), {
  maxLength: 4,
  selector: ({ place }) => place,
});
const excepted = fc.uniqueArray(fc.nat(MOST_NODES - 1), { maxLength: 4 });

interface Setting {
  readonly shape: TreeShape;
  readonly inForce: readonly NodePolicy[];
}

function agreedOf({ shape, inForce }: Setting, wanted: Pick<Agreed, 'baselines' | 'excepted'>): Agreed {
  return {
    tree: columnsOf(shape, inForce),
    settingAt: (place, hop) => (inForce[place] ?? INHERIT_BOTH)[hop],
    valuesAt: () => ({ domain: null, customer: null }),
    baselines: wanted.baselines.filter(({ place }) => place < shape.ids.length),
    excepted: wanted.excepted,
  };
}

function effective({ shape, inForce }: Setting, at: number, hop: Hop): HopSetting {
  return effectiveAlong(pathTo(shape, at).map((place) => (inForce[place] ?? INHERIT_BOTH)[hop])).policy;
}

describe('baselines', () => {
  it('are the nearest one above; what is in force and is not as agreed deviates, but for exceptions', () => {
    fc.assert(
      fc.property(treeShape, policies, baselines, excepted, (shape, inForce, wanted, exceptions) => {
        const setting = { shape, inForce };
        const agreed = agreedOf(setting, { baselines: wanted, excepted: exceptions });
        const { codes, baselineAt } = agreementOf(agreed);
        shape.ids.forEach((_, at) => {
          const path = pathTo(shape, at);
          const nearest = path.findLast((place) => agreed.baselines.some((baseline) => baseline.place === place));
          const isExcepted = path.some((place) => exceptions.includes(place));
          const policy = agreed.baselines.find(({ place }) => place === nearest)?.policy;
          const isOther = HOPS.some((hop) => {
            const aim = policy?.[hop];
            return aim && aim.mode !== 'inherit' && !settingsEqual(aim, effective(setting, at, hop));
          });
          // Without any baseline nothing is worked out.
          if (agreed.baselines.length > 0) expect(baselineAt[at]).toBe(nearest ?? -1);
          expect(deviatesFrom(codes[at])).toBe(isOther && !isExcepted);
          expect(((codes[at] ?? 0) & AGREEMENT.hasBaseline) !== 0).toBe(nearest !== undefined);
        });
      }),
    );
  });

  it('can be come back to: afterwards nothing deviates, exceptions stand, and no change is idle', () => {
    fc.assert(
      fc.property(treeShape, policies, baselines, excepted, (shape, inForce, wanted, exceptions) => {
        const kept = { baselines: wanted, excepted: exceptions };
        const agreed = agreedOf({ shape, inForce }, kept);
        const agreement = agreementOf(agreed);
        const changes = bringBack(agreed, agreement, new Set(shape.ids.keys()));
        const after = inForce.map((policy, at): NodePolicy => {
          const { incoming, delivery } = changes.get(at) ?? INHERIT_NOTHING;
          return { incoming: incoming ?? policy.incoming, delivery: delivery ?? policy.delivery };
        });
        const codes = agreementOf(agreedOf({ shape, inForce: after }, kept)).codes;
        expect([...codes].some(deviatesFrom)).toBe(false);
        for (const at of changes.keys()) {
          expect((agreement.codes[at] ?? 0) & AGREEMENT.excepted).toBe(0);
          expect(after[at]).not.toEqual(inForce[at]);
        }
        // Brought back once, there is nothing left to bring back.
        const again = agreedOf({ shape, inForce: after }, kept);
        expect(bringBack(again, agreementOf(again), new Set(shape.ids.keys())).size).toBe(0);
      }),
    );
  });

  it('have a node inherit what is agreed where it would', () => {
    const shape: TreeShape = {
      ids: ['root', 'domain'],
      names: ['Root', 'd.example'],
      parents: Int32Array.of(-1, 0),
      sizes: Int32Array.of(2, 1),
      depths: Uint8Array.of(0, 1),
      kinds: Uint8Array.of(0, 1),
    };
    const required = { mode: 'required' } as const;
    const inForce: NodePolicy[] = [INHERIT_BOTH, { incoming: { mode: 'automatic' }, delivery: { mode: 'inherit' } }];
    const policy = { incoming: required, delivery: { mode: 'inherit' } as const };
    const agreed = agreedOf({ shape, inForce }, { baselines: [{ place: 0, policy }], excepted: [] });
    const changes = bringBack(agreed, agreementOf(agreed), new Set([0, 1]));
    expect(changes.get(0)).toEqual({ incoming: required, delivery: null });
    expect(changes.get(1)).toEqual({ incoming: { mode: 'inherit' }, delivery: null });
  });
});

const INHERIT_NOTHING = { incoming: null, delivery: null };
