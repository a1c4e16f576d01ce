import { useTree } from '../tree/treeStore';
import { useView } from './viewStore';

/** What choosing a node in the tree does: the page beside it turns to that node, whatever it showed. */
export function showNode(id: string): void {
  useTree.getState().select(id);
  useView.getState().setView('filterSettings');
}
