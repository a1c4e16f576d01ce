import { useMemo } from 'react';
import type { Checklist, Tick } from '../../shared/messages/checklist';
import { useAnswer } from '../core/useAnswer';
import ProblemAlert from '../app/ProblemAlert';
import { ApplyItem } from './ApplyItem';
import { ticksByNode, useChecklist } from './checklistStore';
import { ReadItem } from './ReadItem';

/** The page that is worked on. */
export function ItemPage({ list }: { readonly list: Checklist }) {
  const node = useChecklist(({ node }) => node);
  const tick = useMemo(() => (node === null ? undefined : ticksByNode(list).get(node)), [list, node]);
  return node === null ? null : <Item key={node} list={list} node={node} tick={tick} />;
}

interface ItemProps {
  readonly list: Checklist;
  readonly node: string;
  readonly tick: Tick | undefined;
}

function Item({ list, node, tick }: ItemProps) {
  const { id, purpose } = list;
  const { answer: item, problem } = useAnswer(
    'checklist.item',
    useMemo(() => ({ id, node }), [id, node]),
    null,
  );
  if (problem) return <ProblemAlert problem={problem} />;
  if (!item) return null;
  const Content = purpose === 'apply' ? ApplyItem : ReadItem;
  return <Content item={item} tick={tick} list={list} />;
}
