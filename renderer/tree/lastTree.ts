import { getMany, setMany } from 'idb-keyval';
import { COLUMNS, type TreeColumns, type TreeShape } from '../../shared/tree/columns';

/** A name that has one of its own makes a tree that is not shown again. */
const SEPARATOR = '\n';
const SHAPE = 'tree-shape';
const MARKS = 'tree-marks';
const WAIT_MS = 500;

/** Long columns of words as one text each: what is written and read at once. */
interface KeptShape extends Omit<TreeShape, 'ids' | 'names'> {
  readonly workspace: string;
  readonly ids: string;
  readonly names: string;
}

type KeptMarks = Omit<TreeColumns, keyof TreeShape>;

/**
 * The tree as the window had it last, to be shown while the core starts; null where another workspace was open then. What the
 * core says takes its place as soon as it is up.
 */
export async function readLastTree(workspace: string): Promise<TreeColumns | null> {
  // Nothing is lost without it: the core has the tree.
  const kept = await getMany<unknown>([SHAPE, MARKS]).catch(() => []);
  const [shape, marks] = kept as [KeptShape | undefined, KeptMarks | undefined];
  if (!marks || shape?.workspace !== workspace) return null;
  const tree = { ...shape, ...marks, ids: shape.ids.split(SEPARATOR), names: shape.names.split(SEPARATOR) };
  return isWhole(tree) ? tree : null;
}

let waiting: ReturnType<typeof setTimeout> | undefined;
/** The names of the tree that is kept: they are the same ones for as long as its shape is. */
let keptNames: TreeShape['names'] | null = null;

/** Keeps the tree for the next start, once it has stood still for a moment. */
export function keepTree(workspace: string, tree: TreeColumns): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const { incoming, delivery, flags, ids, names, ...rest } = tree;
    const marks: KeptMarks = { incoming, delivery, flags };
    const entries: [string, KeptShape | KeptMarks][] = [[MARKS, marks]];
    if (names !== keptNames) {
      entries.push([SHAPE, { ...rest, workspace, ids: ids.join(SEPARATOR), names: names.join(SEPARATOR) }]);
    }
    void setMany(entries).then(
      () => {
        keptNames = names;
        performance.mark('hopseal:tree-kept');
      },
      () => undefined,
    );
  }, WAIT_MS);
}

function isWhole(tree: TreeColumns): boolean {
  return COLUMNS.every((column) => tree[column].length === tree.ids.length);
}
