import fc from 'fast-check';
import { INHERIT_BOTH, type Hop, type NodePolicy } from '../../shared/policy/policy';
import { codeOfMode, type TreeColumns, type TreeShape } from '../../shared/tree/columns';
import { flattenTree } from '../../shared/tree/flatten';

export const MOST_NODES = 40;

/** Trees of any shape, every second node a domain. */
export const treeShape: fc.Arbitrary<TreeShape> = fc
  .array(fc.nat(), { minLength: 1, maxLength: MOST_NODES })
  .map((all) =>
    flattenTree(
      all.map((place, at) => ({
        id: `n${at}`,
        parent: at === 0 ? null : `n${place % at}`,
        kind: at % 2,
        name: `Name ${(at * 7) % 10}`,
      })),
      'n0',
    ),
  );

/** A shape with what is set in force at each place; places beyond the policies inherit. */
export function columnsOf(shape: TreeShape, inForce: readonly NodePolicy[]): TreeColumns {
  const modes = (hop: Hop) =>
    Uint8Array.from(shape.ids, (_, at) => codeOfMode((inForce[at] ?? INHERIT_BOTH)[hop].mode));
  return {
    ...shape,
    incoming: modes('incoming'),
    delivery: modes('delivery'),
    flags: new Uint8Array(shape.ids.length),
  };
}
