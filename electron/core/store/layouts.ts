import type { TreeShape } from '../../../shared/tree/columns';
import type { Database } from './database';

/**
 * The tree's shape, kept as it was laid out: reading it is a tenth of the work of sorting it. The one read last stays at hand,
 * until another is written.
 */
interface Layouts {
  read(root: string): TreeShape | null;
  write(root: string, shape: TreeShape): void;
}

interface Stored extends Pick<TreeShape, 'ids' | 'names'> {
  readonly parents: readonly number[];
  readonly sizes: readonly number[];
  readonly depths: readonly number[];
  readonly kinds: readonly number[];
}

export function createLayouts(database: Database): Layouts {
  const read = database.prepare('SELECT shape FROM layout WHERE root = ?').raw();
  const write = database.prepare(
    'INSERT INTO layout (root, shape) VALUES (?, ?) ON CONFLICT DO UPDATE SET shape = excluded.shape',
  );
  let last: { readonly root: string; readonly shape: TreeShape } | null = null;
  const readShape = (root: string): TreeShape | null => {
    const row = read.get(root) as [string] | undefined;
    if (!row) return null;
    const { ids, names, parents, sizes, depths, kinds } = JSON.parse(row[0]) as Stored;
    return {
      ids,
      names,
      parents: Int32Array.from(parents),
      sizes: Int32Array.from(sizes),
      depths: Uint8Array.from(depths),
      kinds: Uint8Array.from(kinds),
    };
  };
  return {
    read: (root) => {
      if (last?.root === root) return last.shape;
      const shape = readShape(root);
      last = shape && { root, shape };
      return shape;
    },
    write: (root, { ids, names, parents, sizes, depths, kinds }) => {
      const stored: Stored = {
        ids,
        names,
        parents: [...parents],
        sizes: [...sizes],
        depths: [...depths],
        kinds: [...kinds],
      };
      write.run(root, JSON.stringify(stored));
      last = null;
    },
  };
}
