import type { Hop, HopMode } from '../policy/policy';

/** What a file's rows are to do with the policies that are there. */
export const ACTIONS = ['replace', 'add', 'remove'] as const;
export type Action = (typeof ACTIONS)[number];
/** What a hop with nothing in its cells means. */
export const EMPTY_MEANINGS = ['leave', 'inherit'] as const;
/** What becomes of a node that several rows of the wide shape name. */
export const REPEATED_CHOICES = ['merge', 'reject'] as const;

export interface ImportChoices {
  readonly action: Action;
  readonly empty: (typeof EMPTY_MEANINGS)[number];
  readonly repeated: (typeof REPEATED_CHOICES)[number];
}

/** What a file asks for one list of a hop. */
export interface ListWish {
  add: readonly string[];
  remove: readonly string[];
}

/** What a file asks for a hop. */
export interface HopWish {
  mode: HopMode | null;
  readonly senders: ListWish;
  readonly recipients: ListWish;
}

/** What a file asks for a node: a hop that is null has nothing in its cells. */
export type NodeWish = Record<Hop, HopWish | null>;
