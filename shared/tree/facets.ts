import { HOPS, type Hop } from '../policy/policy';
import { DELIVERY_OUTCOMES, type DeliveryOutcome } from '../probe/outcome';
import { codeOfMode, DOMAIN_KIND, hasFlag, type TreeColumns } from './columns';

/**
 * What nodes can be narrowed down to, a group before the point. Those of one group widen each other, groups narrow each other.
 * A facet's place is its bit.
 */
export const FACETS = [
  'incoming.automatic',
  'incoming.requiredFor',
  'incoming.required',
  'delivery.automatic',
  'delivery.requiredFor',
  'delivery.required',
  'set.explicit',
  'set.inherited',
  'draft.changed',
  'draft.error',
  'draft.conflict',
  'baseline.deviates',
  'probe.none',
  'probe.partly',
  'probe.encrypted',
  'probe.verified',
  'probe.unknown',
  'probe.unprobed',
  'level.first',
  'level.second',
  'level.deeper',
  'level.domain',
] as const;
export type Facet = (typeof FACETS)[number];

type Group<F extends Facet = Facet> = F extends `${infer G}.${string}` ? G : never;
export const FACET_GROUPS = [
  'incoming',
  'delivery',
  'set',
  'draft',
  'baseline',
  'probe',
  'level',
] as const satisfies Group[];

export function facetsOf(group: (typeof FACET_GROUPS)[number]): readonly Facet[] {
  return FACETS.filter((facet) => facet.startsWith(`${group}.`));
}

function bitOf(facet: Facet): number {
  return 1 << FACETS.indexOf(facet);
}

/** The bits of several facets. */
export function facetMask(facets: readonly Facet[]): number {
  return facets.reduce((mask, facet) => mask | bitOf(facet), 0);
}

/** What is known of nodes besides what is set, each by place; null where nothing of its kind is known of any. */
export interface Known {
  /** 1 where a node deviates from its baseline. */
  readonly deviates: Uint8Array | null;
  /** Places in DELIVERY_OUTCOMES. */
  readonly probed: Uint8Array | null;
}

/** What each node is, a bit a facet. */
export function facetBits(
  tree: TreeColumns,
  inForce: Readonly<Record<Hop, Uint8Array>>,
  { deviates, probed }: Known,
): Uint32Array {
  const bits = new Uint32Array(tree.ids.length);
  const [incoming, delivery] = HOPS.map(modeBits) as [Uint32Array, Uint32Array];
  const levels = (['first', 'second', 'deeper'] as const).map((level) => bitOf(`level.${level}`));
  const domain = bitOf('level.domain');
  const [explicit, inherited] = [bitOf('set.explicit'), bitOf('set.inherited')];
  for (let at = 0; at < bits.length; at++) {
    const isSet = tree.incoming[at] !== INHERIT || tree.delivery[at] !== INHERIT;
    const depth = tree.depths[at] ?? 0;
    bits[at] =
      (incoming[inForce.incoming[at] ?? 0] ?? 0) |
      (delivery[inForce.delivery[at] ?? 0] ?? 0) |
      (isSet ? explicit : inherited) |
      draftBits(tree.flags[at] ?? 0) |
      (deviates?.[at] ? DEVIATES : 0) |
      (probed && tree.kinds[at] === DOMAIN_KIND ? (PROBED[probed[at] ?? 0] ?? 0) : 0) |
      (tree.kinds[at] === DOMAIN_KIND ? domain : depth === 0 ? 0 : (levels[Math.min(depth, 3) - 1] ?? 0));
  }
  return bits;
}

const INHERIT = codeOfMode('inherit');
const DEVIATES = bitOf('baseline.deviates');
/** By code. */
const PROBED = DELIVERY_OUTCOMES.map((outcome: DeliveryOutcome) => bitOf(`probe.${outcome}`));
const [CHANGED, ERROR, CONFLICT] = [bitOf('draft.changed'), bitOf('draft.error'), bitOf('draft.conflict')];

/** By mode code. */
function modeBits(hop: Hop): Uint32Array {
  const bits = new Uint32Array(4);
  for (const mode of ['automatic', 'requiredFor', 'required'] as const)
    bits[codeOfMode(mode)] = bitOf(`${hop}.${mode}`);
  return bits;
}

function draftBits(flags: number): number {
  if (flags === 0) return 0;
  return CHANGED | (hasFlag(flags, 'error') ? ERROR : 0) | (hasFlag(flags, 'conflict') ? CONFLICT : 0);
}

/** The bits of each group. */
const GROUP_MASKS = FACET_GROUPS.map((group) => facetMask(facetsOf(group)));

/** Which nodes facets let through, of those that are `among` (all where it is null), and how many of them each facet would. */
export function chooseByFacets(
  bits: Uint32Array,
  chosen: number,
  among: Uint8Array | null,
): { readonly isIn: Uint8Array; readonly counts: Int32Array } {
  const isIn = new Uint8Array(bits.length);
  const wanted = GROUP_MASKS.map((mask) => mask & chosen);
  // With how many facets they have in common: counted one by one afterwards.
  const seen = new Map<number, number>();
  for (let at = 0; at < bits.length; at++) {
    if (among && !among[at]) continue;
    const own = bits[at] ?? 0;
    let missed = 0;
    let counted = own;
    for (let group = 0; group < wanted.length; group++) {
      const mask = wanted[group] ?? 0;
      if (mask === 0 || (own & mask) !== 0) continue;
      missed++;
      // What it lacks in one group alone counts there: choosing it as well would let the node through.
      counted = own & (GROUP_MASKS[group] ?? 0);
    }
    if (missed === 0) isIn[at] = 1;
    if (missed <= 1) seen.set(counted, (seen.get(counted) ?? 0) + 1);
  }
  const counts = new Int32Array(FACETS.length);
  for (const [own, count] of seen) {
    for (let bit = 0; bit < FACETS.length; bit++) if (own & (1 << bit)) counts[bit] = (counts[bit] ?? 0) + count;
  }
  return { isIn, counts };
}
