import { useView } from '../app/viewStore';
import { useReview } from '../review/reviewStore';

/** Shows the conflict of a node, wherever a person is. */
export function openConflict(node: string): void {
  useReview.getState().setSettling(node);
  useView.getState().setView('review');
}
