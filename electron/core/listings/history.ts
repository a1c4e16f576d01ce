import type { HistoryRow, PushSummary } from '../../../shared/messages/history';
import { policiesEqual } from '../../../shared/policy/equal';
import type { HistoryPlace } from '../store/history';
import type { Workspace } from '../store/workspace';
import { fits, labelOf, pageOf, type Page } from './page';

/** A page of what pushes applied, the newest first. */
export function historyPage(workspace: Workspace, query: string, next: string | null): Page<HistoryRow> {
  const { history, policies } = workspace;
  const isWanted = fits(query);
  const pushes = new Map<number, PushSummary | null>();
  const summaryOf = (push: number): PushSummary | null => {
    if (!pushes.has(push)) pushes.set(push, history.summary(push));
    return pushes.get(push) ?? null;
  };
  return pageOf(
    history.list(next === null ? null : readPlace(next)),
    writePlace,
    ({ push, node, at, before, after, source, hand }) => {
      const label = labelOf(workspace, node);
      const summary = summaryOf(push);
      if (!summary || !isWanted(label, before, after)) return null;
      const isInForce = policiesEqual(policies.get(node).policy, after);
      return { ...label, push: summary, at, before, after, source, hand, isInForce };
    },
  );
}

function writePlace({ push, node }: HistoryPlace): string {
  return `${push} ${node}`;
}

function readPlace(text: string): HistoryPlace {
  const [push = '', node = ''] = text.split(' ');
  return { push: Number(push), node };
}
