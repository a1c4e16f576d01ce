import type { DraftHop } from '../../shared/policy/draft';
import type { Hop } from '../../shared/policy/policy';
import { useEditor } from './editorStore';
import { saveDraft } from './saveQueue';

/**
 * Changes a hop of the node that a card shows. What was still being typed is committed as the card goes, and then the panel may
 * be at another node already: it is saved at the node where it was typed.
 */
export function useHopChange(node: string, hop: Hop): (change: Partial<DraftHop>) => void {
  const policy = useEditor(({ policy }) => policy);
  return (change) => {
    const { detail, change: changeShown } = useEditor.getState();
    if (detail?.id === node) void changeShown(hop, change);
    else if (policy) void saveDraft(node, { ...policy, [hop]: { ...policy[hop], ...change } });
  };
}
