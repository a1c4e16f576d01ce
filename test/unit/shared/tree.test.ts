import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveAlong } from '../../../shared/policy/effective';
import { HOP_MODES, type HopMode, type HopSetting } from '../../../shared/policy/policy';
import {
  codeOfMode,
  effectiveModes,
  modeOfCode,
  pathTo,
  type TreeColumns,
  type TreeShape,
} from '../../../shared/tree/columns';
import { flattenTree, type TreeNode } from '../../../shared/tree/flatten';
import { placesOf, relayPlaces } from '../../../shared/tree/places';
import { relayTree } from '../../../shared/tree/relay';
import { matchingNames, nameKeysOf, openRows, rowsOfMatches } from '../../../shared/tree/rows';

const node = (id: string, parent: string | null, kind = 0): TreeNode => ({ id, parent, kind, name: id });

/** Trees of any shape: each node hangs below one that came before it. */
const nodes = fc
  .array(fc.nat(), { minLength: 1, maxLength: 60 })
  .map((all) => all.map((place, index) => node(`n${index}`, index === 0 ? null : `n${place % index}`)));

const modes = fc.array(fc.constantFrom(...HOP_MODES), { minLength: 60, maxLength: 60 });

/** The same modes on both hops of each node. */
function withModes(shape: TreeShape, modesAt: readonly HopMode[]): TreeColumns {
  const codes = Uint8Array.from(shape.ids, (_, at) => codeOfMode(modesAt[at] ?? 'inherit'));
  return { ...shape, incoming: codes, delivery: codes, flags: new Uint8Array(codes.length) };
}

const names = (tree: TreeShape, rows: Int32Array): string[] => Array.from(rows, (at) => tree.names[at] ?? '');

describe('a flat tree', () => {
  it('is in preorder: parents before children, each subtree a run', () => {
    fc.assert(
      fc.property(nodes, (all) => {
        const tree = flattenTree(all.toReversed(), 'n0');
        expect([...tree.ids].sort()).toEqual(all.map(({ id }) => id).sort());
        tree.ids.forEach((_, at) => {
          const parent = tree.parents[at] ?? -1;
          if (at === 0) return expect(parent).toBe(-1);
          expect(parent).toBeLessThan(at);
          expect(at).toBeLessThan(parent + (tree.sizes[parent] ?? 0));
          expect(tree.depths[at]).toBe((tree.depths[parent] ?? 0) + 1);
        });
      }),
    );
  });

  it('leaves out what hangs on nothing, or on itself', () => {
    const tree = flattenTree([node('root', null), node('lost', 'gone'), node('a', 'b'), node('b', 'a')], 'root');
    expect(tree.ids).toEqual(['root']);
  });

  it('puts admins before domains, each by name', () => {
    const tree = flattenTree([node('r', null), node('b', 'r', 1), node('a', 'r', 1), node('z', 'r')], 'r');
    expect(tree.ids).toEqual(['r', 'z', 'a', 'b']);
  });

  it('knows what is in force as walking up the tree does', () => {
    fc.assert(
      fc.property(nodes, modes, (all, modesAt) => {
        const tree = withModes(flattenTree(all, 'n0'), modesAt);
        const { incoming } = effectiveModes(tree);
        tree.ids.forEach((_, at) => {
          const path = pathTo(tree, at).map((place): HopSetting => {
            const mode = modeOfCode(tree.incoming[place]);
            return mode === 'requiredFor' ? { mode, senders: ['*'], recipients: ['*'] } : { mode };
          });
          expect(modeOfCode(incoming[at])).toBe(effectiveAlong(path).policy.mode);
        });
      }),
    );
  });
});

describe('rows', () => {
  const tree = flattenTree([node('root', null), node('a', 'root'), node('aa', 'a'), node('b', 'root')], 'root');

  it('show what is open', () => {
    expect(names(tree, openRows(tree, new Set()))).toEqual(['root']);
    expect(names(tree, openRows(tree, new Set(['root'])))).toEqual(['root', 'a', 'b']);
    expect(names(tree, openRows(tree, new Set(['root', 'a'])))).toEqual(['root', 'a', 'aa', 'b']);
  });

  it('of a search show each match with its way down from the root', () => {
    const { rows, matches } = rowsOfMatches(tree, matchingNames(nameKeysOf(tree), 'AA'));
    expect(matches).toBe(1);
    expect(names(tree, rows)).toEqual(['root', 'a', 'aa']);
  });
});

/** A tree, and what it is after a few nodes came, were renamed, moved (also below themselves) or went away. */
const changedTrees = fc
  .tuple(
    nodes,
    fc.array(
      fc.record({
        kind: fc.constantFrom('add', 'rename', 'move', 'remove'),
        at: fc.nat(),
        to: fc.nat(),
        name: fc.constantFrom('alpha', 'Beta', 'gamma', 'ähnlich'),
      }),
      { maxLength: 8 },
    ),
  )
  .map(([before, edits]) => {
    const after = new Map(before.map((each) => [each.id, each]));
    const idAt = (at: number): string => [...after.keys()][at % after.size] ?? 'n0';
    edits.forEach(({ kind, at, to, name }, index) => {
      const id = kind === 'add' ? `new${index}` : idAt(at);
      const old = after.get(id);
      if (id === 'n0' && kind !== 'rename') return;
      if (kind === 'remove') after.delete(id);
      else
        after.set(id, {
          id,
          kind: at % 2,
          name: old?.name ?? name,
          parent: idAt(to),
          ...(kind === 'rename' && old && { ...old, name }),
        });
    });
    return { before, after };
  });

describe('a tree laid out again after changes', () => {
  it('is as one laid out from all nodes', () => {
    fc.assert(
      fc.property(changedTrees, ({ before, after }) => {
        const shape = flattenTree(before, 'n0');
        const placeOf = placesOf(shape);
        const changed = [...after.values()].filter((each) => before.find(({ id }) => id === each.id) !== each);
        const gone = before.map(({ id }) => id).filter((id) => !after.has(id));
        const relaid = relayTree(shape, placeOf, { changed, gone });
        const expected = flattenTree([...after.values()], 'n0');
        // What hangs on a node that is nowhere is for the whole to be asked.
        if (relaid === null) {
          expect(
            changed.some(({ parent }) => placeOf.get(parent ?? '') === undefined && !after.has(parent ?? '')),
          ).toBe(true);
          return;
        }
        expect(relaid.shape).toEqual(expected);
        relayPlaces(shape, relaid.shape, relaid.from);
        const places = placesOf(relaid.shape);
        for (const id of [...after.keys(), ...gone]) {
          const place = expected.ids.indexOf(id);
          expect(places.get(id)).toBe(place < 0 ? undefined : place);
        }
      }),
      { numRuns: 500 },
    );
  });
});
