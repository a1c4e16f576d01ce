import { useMemo, useState } from 'react';
import type { NodeDetail } from '../../shared/messages/model';
import { hasDraftUnder, hasFlag, type TreeColumns } from '../../shared/tree/columns';
import { t } from '../../shared/text/text';
import { Notice } from '../app/Notice';
import { useAnswer } from '../core/useAnswer';
import { useTree } from '../tree/treeStore';
import { DraftSwitch } from './DraftSwitch';
import { EffectiveTable } from './EffectiveTable';
import styles from './effective.module.css';

/** What every domain under an admin gets. */
export function EffectiveUnder({ detail }: { readonly detail: NodeDetail }) {
  const tree = useTree(({ tree }) => tree);
  const [wanted, setWanted] = useState<boolean | null>(null);
  const isDrafted = useMemo(() => tree !== null && reachesDraft(tree, detail.id), [tree, detail.id]);
  const withDrafts = isDrafted && (wanted ?? true);
  const ask = useMemo(() => ({ node: detail.id, drafts: withDrafts }), [detail.id, withDrafts]);
  const stamp = useMemo(() => ({ tree, detail }), [tree, detail]);
  const { answer, problem } = useAnswer('effective.get', ask, stamp);
  if (problem) return <Notice problem={problem} />;
  // A table of a tree that has changed meanwhile is on its way anew.
  const isOfTree =
    tree !== null &&
    answer !== null &&
    tree.ids[answer.start] === detail.id &&
    tree.sizes[answer.start] === answer.incoming.modes.length;
  if (!isOfTree) return <p className={styles.loading}>{t('effective/loading')}</p>;
  return (
    <EffectiveTable detail={detail} tree={tree} table={answer}>
      <DraftSwitch isDrafted={isDrafted} withDrafts={withDrafts} onChange={setWanted} />
    </EffectiveTable>
  );
}

/** Whether a draft waits at the node, under it or above it. */
function reachesDraft(tree: TreeColumns, id: string): boolean {
  const start = tree.ids.indexOf(id);
  if (start < 0) return false;
  for (let at = start; at >= 0; at = tree.parents[at] ?? -1) if (hasFlag(tree.flags[at], 'draft')) return true;
  return hasDraftUnder(tree, start);
}
