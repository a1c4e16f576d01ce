import { create } from 'zustand';
import { policyOf } from '../../shared/policy/draft';
import type { NodePolicy } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import { callCore } from '../core/port';
import { useSteps } from '../steps/stepsStore';
import { useTree } from '../tree/treeStore';
import { orRefuse } from '../workspace/orRefuse';
import { openApply } from './applyStore';

interface Clipboard {
  /** The policy that was copied, and whose it is; null where none was. */
  readonly copied: { readonly name: string; readonly policy: NodePolicy } | null;
}

export const useClipboard = create<Clipboard>()(() => ({ copied: null }));

/** Copies the policy of the active node, its draft where it has one. */
export async function copyPolicy(): Promise<void> {
  const { selected } = useTree.getState();
  if (selected === null) return;
  await orRefuse(async () => {
    const { name, draft, inForce } = await callCore('node.get', { node: selected });
    useClipboard.setState({ copied: { name, policy: draft ? policyOf(draft.policy) : inForce } });
    useSteps.getState().say(t('templates/copiedSaid', { name }));
  });
}

/** Drafts the copied policy at the one node that is selected; for several it is shown first what that would do. */
export async function pastePolicy(): Promise<void> {
  const { copied } = useClipboard.getState();
  const { selection } = useTree.getState();
  if (!copied) return useSteps.getState().say(t('templates/nothingCopied'));
  if (selection.size !== 1) return openApply('copied');
  await orRefuse(async () => {
    const { name, policy } = copied;
    const count = await callCore('bulk.apply', { nodes: [...selection], change: { kind: 'template', policy } });
    useSteps.getState().say(t('templates/pastedSaid', { name, count }));
  });
}
