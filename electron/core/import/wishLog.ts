import { ExpectedError } from '../../../shared/errors/codes';
import type { ListName } from '../../../shared/findings/finding';
import { HOP_MODES, HOPS } from '../../../shared/policy/policy';
import type { HopWish, NodeWish, Wishes } from '../../../shared/csv/wish';

/** The wishes of a file's rows, packed: a million entries are bytes in a few blocks, and no work for the garbage collector. */
export interface WishLog extends Wishes {
  /** The places that rows named, in the order of the file. */
  readonly places: readonly number[];
  /** What is asked of a place. */
  at(place: number): NodeWish;
  waiting(): (readonly [name: string, wish: NodeWish])[];
}

const BLOCK_BYTES = 1 << 20;
/** As many as a place of 32 bits reaches. */
const MOST_BLOCKS = 4096;
/** In front of a text: where the entry before it stands, which list it is for, its domain, and the text's length in bytes. */
const HEAD_BYTES = 9;
const KIND_AT = 4;
const DOMAIN_AT = 5;
const LENGTH_AT = 7;
/** Of many entries there are few domains. */
const MOST_DOMAINS = 65_535;
/** Bytes that a character of a text takes at the most. */
const MOST_UTF8_BYTES = 3;
const LISTS = ['senders', 'recipients'] as const satisfies readonly ListName[];
const NOTHING = 0;

/**
 * A log for a tree of so many nodes. Each hop of a node has a chain of entries through it, from the last one back. It throws
 * `csv.too_large` beyond 4 GB of entries.
 */
export function createWishLog(nodes: number): WishLog {
  const places: number[] = [];
  const names = new Map<string, number>();
  const blocks: Buffer[] = [];
  const domains = new Map<string, number>();
  const domainNames: string[] = [''];
  let end = 1;
  /** By slot: one a place, behind them one a name. */
  let isNamed = new Uint8Array(nodes);
  /** By slot and hop: the mode's place in HOP_MODES, one up. */
  let modes = new Uint8Array(HOPS.length * nodes);
  /** By slot and hop: where its last entry stands. */
  let lasts = new Uint32Array(HOPS.length * nodes);

  const slotOf = (node: number | string): number | undefined => (typeof node === 'number' ? node : names.get(node));
  const noted = (node: number | string): number => {
    const known = slotOf(node);
    const slot = known ?? nodes + names.size;
    if (known === undefined && typeof node === 'string') names.set(own(node), slot);
    if (slot >= isNamed.length) grow();
    if (isNamed[slot] === 1) return slot;
    isNamed[slot] = 1;
    if (typeof node === 'number') places.push(node);
    return slot;
  };
  const grow = (): void => {
    const slots = Math.max(1024, isNamed.length * 2);
    isNamed = larger(isNamed, new Uint8Array(slots));
    modes = larger(modes, new Uint8Array(HOPS.length * slots));
    lasts = larger(lasts, new Uint32Array(HOPS.length * slots));
  };
  const blockFor = (bytes: number): Buffer => {
    const used = end % BLOCK_BYTES;
    if (blocks.length > 0 && used > 0 && used + bytes <= BLOCK_BYTES) return blocks[blocks.length - 1] as Buffer;
    if (blocks.length === MOST_BLOCKS) throw new ExpectedError('csv.too_large');
    const block = Buffer.allocUnsafeSlow(BLOCK_BYTES);
    end = Math.max(1, blocks.length * BLOCK_BYTES);
    blocks.push(block);
    return block;
  };
  /** The number of a domain; none for what is the first of too many. */
  const domainOf = (domain: string): number => {
    const known = domains.get(domain);
    if (known !== undefined || domain === '' || domains.size === MOST_DOMAINS) return known ?? NOTHING;
    domainNames.push(own(domain));
    domains.set(own(domain), domains.size + 1);
    return domains.size;
  };
  const read = (slot: number): NodeWish => {
    const [incoming = null, delivery = null] = HOPS.map((_, hop) => hopWish(at(slot, hop)));
    return { incoming, delivery };
  };
  const hopWish = (of: number): HopWish | null => {
    const mode = HOP_MODES[(modes[of] ?? NOTHING) - 1] ?? null;
    let place = lasts[of] ?? NOTHING;
    if (mode === null && place === NOTHING) return null;
    const lists: string[][] = [[], [], [], []];
    while (place !== NOTHING) {
      const block = blocks[Math.floor(place / BLOCK_BYTES)] as Buffer;
      const head = place % BLOCK_BYTES;
      const start = head + HEAD_BYTES;
      const text = block.toString('utf8', start, start + block.readUInt16LE(head + LENGTH_AT));
      const domain = domainNames[block.readUInt16LE(head + DOMAIN_AT)];
      lists[block[head + KIND_AT] ?? 0]?.push(domain ? `${text}@${domain}` : text);
      place = block.readUInt32LE(head);
    }
    const [senders = [], gone = [], recipients = [], goneRecipients = []] = lists.map((list) => list.reverse());
    return { mode, senders: { add: senders, remove: gone }, recipients: { add: recipients, remove: goneRecipients } };
  };

  return {
    places,
    has: (node) => isNamed[slotOf(node) ?? -1] === 1,
    modeOf: (node, hop) => HOP_MODES[(modes[at(slotOf(node) ?? -1, HOPS.indexOf(hop))] ?? NOTHING) - 1] ?? null,
    note: (node) => void noted(node),
    setMode: (node, hop, mode) => {
      // First the slot: a new one may put larger columns in the place of these.
      const of = at(noted(node), HOPS.indexOf(hop));
      modes[of] = HOP_MODES.indexOf(mode) + 1;
    },
    addEntry: (node, { hop, list, isRemoval }, entry) => {
      const of = at(noted(node), HOPS.indexOf(hop));
      const split = entry.lastIndexOf('@');
      const domain = split < 0 ? NOTHING : domainOf(entry.slice(split + 1));
      const text = domain === NOTHING ? entry : entry.slice(0, split);
      const block = blockFor(HEAD_BYTES + text.length * MOST_UTF8_BYTES);
      const head = end % BLOCK_BYTES;
      const bytes = block.write(text, head + HEAD_BYTES, 'utf8');
      block.writeUInt32LE(lasts[of] ?? NOTHING, head);
      block[head + KIND_AT] = 2 * LISTS.indexOf(list) + Number(isRemoval);
      block.writeUInt16LE(domain, head + DOMAIN_AT);
      block.writeUInt16LE(bytes, head + LENGTH_AT);
      lasts[of] = end;
      end += HEAD_BYTES + bytes;
    },
    at: read,
    waiting: () => [...names].map(([name, slot]) => [name, read(slot)] as const),
  };
}

function at(slot: number, hop: number): number {
  return HOPS.length * slot + hop;
}

function larger<T extends Uint8Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** A text of its own: a cell is a part of a large piece of the file, which would stay in memory for as long as it does. */
function own(text: string): string {
  return ` ${text}`.slice(1);
}
