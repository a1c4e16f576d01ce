import { HOP_MODES, HOPS, type Hop, type HopPolicy } from '../policy/policy';
import { codeOfMode, DOMAIN_KIND, type TreeShape } from './columns';

/** Domains by the mode in force there. */
export type ModeCounts = Readonly<Record<HopPolicy['mode'], number>>;
export type Coverage = Readonly<Record<Hop, ModeCounts>>;

export interface CustomerCoverage {
  /** Of the customer, in the tree. */
  readonly place: number;
  readonly coverage: Coverage;
}

/** The modes in force at domains, over the whole tree and for each customer right below the root that has domains. */
export function coverageOf(
  tree: TreeShape,
  inForce: Readonly<Record<Hop, Uint8Array>>,
): { readonly all: Coverage; readonly customers: readonly CustomerCoverage[] } {
  const customers: CustomerCoverage[] = [];
  const all = countModes(tree, inForce, 0, tree.ids.length);
  const end = tree.sizes[0] ?? 0;
  for (let place = 1; place < end; place += tree.sizes[place] ?? 1) {
    if (tree.kinds[place] === DOMAIN_KIND) continue;
    const coverage = countModes(tree, inForce, place, place + (tree.sizes[place] ?? 1));
    if (domainsIn(coverage) > 0) customers.push({ place, coverage });
  }
  return { all, customers };
}

export function domainsIn({ incoming }: Coverage): number {
  return incoming.automatic + incoming.required + incoming.requiredFor;
}

function countModes(tree: TreeShape, inForce: Readonly<Record<Hop, Uint8Array>>, start: number, end: number): Coverage {
  const [incoming, delivery] = HOPS.map((hop) => {
    const counts = new Int32Array(HOP_MODES.length);
    const modes = inForce[hop];
    for (let at = start; at < end; at++) {
      if (tree.kinds[at] === DOMAIN_KIND) counts[modes[at] ?? 0] = (counts[modes[at] ?? 0] ?? 0) + 1;
    }
    const countOf = (mode: HopPolicy['mode']): number => counts[codeOfMode(mode)] ?? 0;
    return { automatic: countOf('automatic'), required: countOf('required'), requiredFor: countOf('requiredFor') };
  }) as [ModeCounts, ModeCounts];
  return { incoming, delivery };
}
