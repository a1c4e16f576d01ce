import type { TreeShape } from '../../../shared/tree/columns';
import type { Database } from './database';

/** The tree's shape, kept as it was laid out: reading it is a tenth of the work of sorting it. The last one stays at hand. */
interface Layouts {
  read(root: string): TreeShape | null;
  /** Takes note of another shape, and that the one that is kept is out of date. */
  set(root: string, shape: TreeShape): void;
  /** The one that is kept is out of date. */
  outdate(root: string): void;
  /** Keeps the shape, where another is kept. */
  write(): void;
}

interface Stored extends Pick<TreeShape, 'ids' | 'names'> {
  readonly parents: readonly number[];
  readonly sizes: readonly number[];
  readonly depths: readonly number[];
  readonly kinds: readonly number[];
}

export function createLayouts(database: Database): Layouts {
  const read = database.prepare('SELECT shape FROM layout WHERE root = ?').raw();
  const outdate = database.prepare('DELETE FROM layout WHERE root = ?');
  const write = database.prepare(
    'INSERT INTO layout (root, shape) VALUES (?, ?) ON CONFLICT DO UPDATE SET shape = excluded.shape',
  );
  let last: { readonly root: string; readonly shape: TreeShape; readonly isKept: boolean } | null = null;
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
      last = shape && { root, shape, isKept: true };
      return shape;
    },
    set: (root, shape) => {
      last = { root, shape, isKept: false };
    },
    outdate: (root) => void outdate.run(root),
    write: () => {
      if (!last || last.isKept) return;
      const { root, shape } = last;
      write.run(root, JSON.stringify(asStored(shape)));
      last = { root, shape, isKept: true };
    },
  };
}

function asStored({ ids, names, parents, sizes, depths, kinds }: TreeShape): Stored {
  return { ids, names, parents: [...parents], sizes: [...sizes], depths: [...depths], kinds: [...kinds] };
}
