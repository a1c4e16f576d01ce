import { searchKey } from '../../../shared/tree/rows';
import { parseDomain, toUnicodeDomain } from '../../../shared/address/domain';
import type { NodePolicy } from '../../../shared/policy/policy';
import { HOPS } from '../../../shared/policy/policy';
import { shownName } from '../plan/names';
import type { Workspace } from '../store/workspace';

/** Rows of a page. */
const PAGE_ROWS = 100;

export interface Page<R> {
  readonly rows: R[];
  /** What goes on below the last row; null at the end. */
  readonly next: string | null;
}

/** Reads on in a listing until a page is full of what fits. `toRow` answers null for what does not. */
export function pageOf<T, R>(
  listing: Iterable<T>,
  placeOf: (item: T) => string,
  toRow: (item: T) => R | null,
): Page<R> {
  const rows: R[] = [];
  for (const item of listing) {
    const row = toRow(item);
    if (row === null) continue;
    rows.push(row);
    if (rows.length === PAGE_ROWS) return { rows, next: placeOf(item) };
  }
  return { rows, next: null };
}

export interface NodeLabel {
  readonly node: string;
  readonly name: string;
  readonly kind: 'admin' | 'domain';
}

/** How a node is called in a listing, gone or not. */
export function labelOf({ nodes }: Workspace, id: string): NodeLabel {
  const node = nodes.get(id);
  return node ? { node: id, name: shownName(node), kind: node.kind } : { node: id, name: id, kind: 'domain' };
}

/** A test for a query, part of a name (Unicode or A-labels) or of a list entry; everything fits an empty one. */
export function fits(query: string): (label: NodeLabel, ...policies: readonly NodePolicy[]) => boolean {
  const wanted = searchKey(query.trim());
  if (wanted === '') return () => true;
  const parsed = parseDomain(wanted);
  const forms = parsed.ok ? [wanted, parsed.domain, toUnicodeDomain(parsed.domain)] : [wanted];
  const isIn = (text: string): boolean => {
    const key = searchKey(text);
    return forms.some((form) => key.includes(form));
  };
  return ({ name }, ...policies) => isIn(name) || policies.some((policy) => entriesOf(policy).some(isIn));
}

function entriesOf(policy: NodePolicy): readonly string[] {
  return HOPS.flatMap((hop) => {
    const setting = policy[hop];
    return setting.mode === 'requiredFor' ? [...setting.senders, ...setting.recipients] : [];
  });
}
