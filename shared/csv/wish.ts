import type { ListName } from '../findings/finding';
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
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** What a file asks for a hop. */
export interface HopWish extends Readonly<Record<ListName, ListWish>> {
  readonly mode: HopMode | null;
}

/** What a file asks for a node: a hop that is null has nothing in its cells. */
export type NodeWish = Readonly<Record<Hop, HopWish | null>>;

/** Which list of which hop an entry is for, and what is to become of it there. */
export interface EntryPlace {
  readonly hop: Hop;
  readonly list: ListName;
  readonly isRemoval: boolean;
}

/** What rows ask for, node by node. A node that no pull has brought yet goes by its name. */
export interface Wishes {
  has(node: number | string): boolean;
  modeOf(node: number | string, hop: Hop): HopMode | null;
  /** Notes that a row names the node, also where it asks for nothing. */
  note(node: number | string): void;
  setMode(node: number | string, hop: Hop, mode: HopMode): void;
  addEntry(node: number | string, place: EntryPlace, entry: string): void;
}
