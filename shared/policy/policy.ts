/** The two hops of an inbound message, in the order it travels. Source of the words: the service's Filter Settings page. */
export const HOPS = ['incoming', 'delivery'] as const;
export type Hop = (typeof HOPS)[number];

/** The lists of a `requiredFor` policy. Sets in meaning; the order is the one a person typed. */
export interface EntryLists {
  readonly senders: readonly string[];
  readonly recipients: readonly string[];
}

/** What a hop does with a message: the three options of the Filter Settings page. */
export type HopPolicy =
  { readonly mode: 'automatic' } | { readonly mode: 'required' } | ({ readonly mode: 'requiredFor' } & EntryLists);

/** What is set on a node for one hop: a policy of its own, or its parent's. */
export type HopSetting = { readonly mode: 'inherit' } | HopPolicy;

export type HopMode = HopSetting['mode'];
/** Every mode; a mode's place here is its code in a tree's columns. */
export const HOP_MODES = ['inherit', 'automatic', 'required', 'requiredFor'] as const satisfies readonly HopMode[];

/** Both hop settings of one node. */
export type NodePolicy = Readonly<Record<Hop, HopSetting>>;

/** What a node that was never touched holds. */
export const INHERIT_BOTH: NodePolicy = { incoming: { mode: 'inherit' }, delivery: { mode: 'inherit' } };

/** What the root inherits. */
export const DEFAULT_HOP_POLICY: HopPolicy = { mode: 'automatic' };
