import type { DriftRow } from '../../shared/messages/history';

/** What stands in the list: what is new, then what is not, each under its heading. */
export type DriftLine =
  { readonly kind: 'heading'; readonly isNew: boolean } | { readonly kind: 'change'; readonly row: DriftRow };

/** The rows of a listing, the newest first, so that the new ones come before the others. */
export function driftLines(rows: readonly DriftRow[]): readonly DriftLine[] {
  return rows.flatMap((row, at) => {
    const change = { kind: 'change', row } as const;
    const isFirst = rows[at - 1]?.isNew !== row.isNew;
    return isFirst ? [{ kind: 'heading', isNew: row.isNew } as const, change] : [change];
  });
}

export function keyOfLine(line: DriftLine): string {
  return line.kind === 'heading' ? `heading ${line.isNew}` : String(line.row.id);
}
