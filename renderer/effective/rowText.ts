import type { Hop, HopPolicy } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import { modeOfCode, pathTo, type TreeShape } from '../../shared/tree/columns';
import type { EffectiveTable } from '../../shared/tree/effectiveRows';

/** What a domain gets on one hop, and from where. */
export interface HopRow {
  readonly mode: HopPolicy['mode'];
  /** Set on the domain itself. */
  readonly isOwn: boolean;
  /** The name of the node it comes from; null for the default. */
  readonly from: string | null;
  readonly senders: number;
  readonly recipients: number;
}

export function hopRow(tree: TreeShape, table: EffectiveTable, at: number, hop: Hop): HopRow {
  const { modes, from, senders, recipients } = table[hop];
  const row = at - table.start;
  const place = from[row] ?? -1;
  const mode = modeOfCode(modes[row]);
  return {
    // What is in force never inherits: inheritance is resolved.
    mode: mode === 'inherit' ? 'automatic' : mode,
    isOwn: place === at,
    from: tree.names[place] ?? null,
    senders: senders[row] ?? 0,
    recipients: recipients[row] ?? 0,
  };
}

export function fromText({ isOwn, from }: HopRow): string {
  if (isOwn) return t('effective/fromHere');
  return from === null ? t('effective/byDefault') : t('effective/from', { name: from });
}

/** The customers that a domain belongs to, from below the node that is shown. */
export function customerText(tree: TreeShape, start: number, at: number): string {
  const above = pathTo(tree, at).slice(0, -1);
  const below = above.slice(above.indexOf(start) + 1);
  return (below.length > 0 ? below : [start]).map((place) => tree.names[place] ?? '').join(' › ');
}
