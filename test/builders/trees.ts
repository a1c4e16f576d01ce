import fc from 'fast-check';
import type { TreeShape } from '../../shared/tree/columns';
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
