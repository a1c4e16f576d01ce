import { get, set } from 'idb-keyval';
import { COLUMNS, type TreeColumns } from '../../shared/tree/columns';

/** A name that has one of its own makes a tree that is not shown again. */
const SEPARATOR = '\n';
const KEPT_UNDER = 'tree';
const WAIT_MS = 500;

/** Long columns of words as one text each: what is written and read at once. */
interface Kept extends Omit<TreeColumns, 'ids' | 'names'> {
  readonly workspace: string;
  readonly ids: string;
  readonly names: string;
}

/**
 * The tree as the window had it last, to be shown while the core starts; null where another workspace was open then. What the
 * core says takes its place as soon as it is up.
 */
export async function readLastTree(workspace: string): Promise<TreeColumns | null> {
  // Nothing is lost without it: the core has the tree.
  const kept = await get<Kept>(KEPT_UNDER).catch(() => undefined);
  if (kept?.workspace !== workspace) return null;
  const tree = { ...kept, ids: kept.ids.split(SEPARATOR), names: kept.names.split(SEPARATOR) };
  return isWhole(tree) ? tree : null;
}

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Keeps the tree for the next start, once it has stood still for a moment. */
export function keepTree(workspace: string, tree: TreeColumns): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const kept: Kept = { ...tree, workspace, ids: tree.ids.join(SEPARATOR), names: tree.names.join(SEPARATOR) };
    void set(KEPT_UNDER, kept).then(
      () => performance.mark('hopseal:tree-kept'),
      () => undefined,
    );
  }, WAIT_MS);
}

function isWhole(tree: TreeColumns): boolean {
  return COLUMNS.every((column) => tree[column].length === tree.ids.length);
}
