import { codeOfMode } from './columns';

/** What is set at each place of a tree for one hop. The counts are those of a `requiredFor` policy's lists, else 0. */
export interface SetColumns {
  /** Places in HOP_MODES. */
  readonly modes: Uint8Array;
  readonly senders: Int32Array;
  readonly recipients: Int32Array;
}

/** What is in force for one hop, a row a node. */
export interface EffectiveColumns extends SetColumns {
  /** Place in the tree of the node that it comes from; -1 for the default that the root inherits. */
  readonly from: Int32Array;
}

const INHERIT = codeOfMode('inherit');
const AUTOMATIC = codeOfMode('automatic');

/** The place whose setting decides, for every place, in one pass: a parent stands before its children. */
export function decidingPlaces(parents: Int32Array, modes: Uint8Array): Int32Array {
  const deciding = new Int32Array(modes.length);
  for (let at = 0; at < modes.length; at++) {
    const parent = parents[at] ?? -1;
    deciding[at] = modes[at] !== INHERIT ? at : parent < 0 ? -1 : (deciding[parent] ?? -1);
  }
  return deciding;
}

/** What is in force at the places from `start` to `end`. */
export function effectiveColumns(parents: Int32Array, set: SetColumns, start: number, end: number): EffectiveColumns {
  const from = decidingPlaces(parents, set.modes).slice(start, end);
  const modes = new Uint8Array(from.length).fill(AUTOMATIC);
  const senders = new Int32Array(from.length);
  const recipients = new Int32Array(from.length);
  for (let row = 0; row < from.length; row++) {
    const place = from[row] ?? -1;
    if (place < 0) continue;
    modes[row] = set.modes[place] ?? AUTOMATIC;
    senders[row] = set.senders[place] ?? 0;
    recipients[row] = set.recipients[place] ?? 0;
  }
  return { modes, from, senders, recipients };
}
