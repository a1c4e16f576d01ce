import { describe, expect, it } from 'vitest';
import { nodeFinder } from '../../../../shared/csv/nodeNames';

/** Root > Partner > (Acme > acme.example, bücher.example; n7), Other > Acme > other.example. */
const TREE = {
  ids: ['r', 'p', 'a1', 'd1', 'd2', 'n7', 'o', 'a2', 'd3', 'id of a1'],
  names: ['Root', 'Partner', 'Acme', 'acme.example', 'bücher.example', 'a1', 'Other', 'Acme', 'other.example', 'A > B'],
  parents: Int32Array.of(-1, 0, 1, 2, 2, 1, 0, 6, 7, 0),
  kinds: Uint8Array.of(0, 0, 0, 1, 1, 0, 0, 0, 1, 0),
};

describe('a name of a node', () => {
  const find = nodeFinder(TREE);
  it.each([
    ['a domain', 'acme.example', 3],
    ['in capitals, with a dot behind', ' ACME.example. ', 3],
    ['as A-labels', 'xn--bcher-kva.example', 4],
    ['from a browser', 'https://acme.example/login?x=1', 3],
    ['an id', 'd3', 8],
    ['an id that is another node’s name', 'a1', 2],
    ['a customer that is there twice', 'Acme', 'ambiguous'],
    ['a path to it', 'Partner > acme', 2],
    ['a path from the root', 'root>other>Acme', 7],
    ['a path that leads nowhere', 'Other > Partner', 'unknown'],
    ['a name with the path’s sign in it', 'a > b', 9],
    ['nobody', 'nobody.example', 'unknown'],
  ] as const)('%s', (_what, name, found) => {
    expect(find(name)).toBe(found);
    // The same when it is asked for again.
    expect(find(name)).toBe(found);
  });
});
