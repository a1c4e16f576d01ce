import { contentOf, type ExportRow } from '../../../shared/plan/export/content';
import type { WorkspaceInfo } from '../../../shared/messages/model';
import { problemText, t } from '../../../shared/text/text';
import type { PlanOf } from '../planRows';
import { aligned, oneLine } from './lines';

/** A plan for a terminal: a line a hop of a change, what it comes to, and its digest. */
export function planText({ account, address }: WorkspaceInfo, { rows, digest, ...counts }: PlanOf): string {
  const summary = { ...counts, account, address, at: new Date().toISOString() };
  const { customers, totals } = contentOf(rows, summary);
  const digestLine = rows.length > 0 ? [t('commandLine/digest', { digest })] : [];
  return [...linesOf(customers), ...totals, ...digestLine].join('\n');
}

/** Changes alone, a line a hop. */
export function changeLines(rows: readonly ExportRow[]): string[] {
  const summary = { account: '', address: '', at: new Date().toISOString(), reached: 0, stopped: 0, stoppedFor: 0 };
  return linesOf(contentOf(rows, summary).customers);
}

function linesOf(customers: ReturnType<typeof contentOf>['customers']): string[] {
  return aligned(
    customers.flatMap(({ path, changes }) =>
      changes.flatMap(({ name, state, hops }) =>
        hops.map(({ hop, before, after, effect }) => [name, hop, `${before} → ${after}`, effect, state, path]),
      ),
    ),
  );
}

export function planJson({ rows, reached, stopped, stoppedFor, digest }: PlanOf) {
  return { digest, reached, stopped, stoppedFor, changes: rows.map(changeJson) };
}

/** Why a change is not in force, for a person. */
export function heldLine({ item }: ExportRow): string {
  const reason = item.refused ? problemText(item.refused) : t(`planExport/state/${item.state}`);
  return oneLine(`${item.name}: ${reason} [${item.refused?.code ?? item.state}]`);
}

export function changeJson({ item, strictness, reach }: ExportRow) {
  const { node, name, kind, path, state, before, after, findings, refused } = item;
  return {
    node,
    name,
    kind,
    path: path.map((step) => step.name),
    state,
    effect: strictness,
    reach,
    before,
    after,
    findings: findings.map(({ code, severity, hop, list, entry }) => ({ code, severity, hop, list, entry })),
    refused,
  };
}
