import type { HistoryRow, PushSummary } from '../../shared/messages/history';

/** What stands in the list: a push, then what it applied. */
export type HistoryLine =
  { readonly kind: 'push'; readonly push: PushSummary } | { readonly kind: 'change'; readonly row: HistoryRow };

/** The rows of a listing, which stand by their pushes, with a heading a push. */
export function historyLines(rows: readonly HistoryRow[]): readonly HistoryLine[] {
  return rows.flatMap((row, at) => {
    const change = { kind: 'change', row } as const;
    const isNewPush = rows[at - 1]?.push.push !== row.push.push;
    return isNewPush ? [{ kind: 'push', push: row.push } as const, change] : [change];
  });
}

export function keyOfLine(line: HistoryLine): string {
  return line.kind === 'push' ? `push ${line.push.push}` : `${line.row.push.push} ${line.row.node}`;
}
