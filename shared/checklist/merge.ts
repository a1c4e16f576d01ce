import type { Tick, TickState } from '../messages/checklist';

/** Which of two words that did not know of each other counts: what was done is a fact, whatever a colleague left out. */
const RANK: Readonly<Record<TickState, number>> = { open: 0, skipped: 1, failed: 2, done: 3 };

/**
 * Which of two ticks of a node stands. Who had seen the other's has the last word (`turn`), whatever the clocks say; of two that
 * did not know of each other, `RANK` decides, then the later. It is a maximum in a total order: in whatever way ticks are
 * merged, and however often, the same one stands.
 */
export function laterTick(one: Tick, other: Tick): Tick {
  return compare(one, other) >= 0 ? one : other;
}

function compare(one: Tick, other: Tick): number {
  return (
    one.turn - other.turn ||
    RANK[one.state] - RANK[other.state] ||
    compareText(one.at, other.at) ||
    compareText(restOf(one), restOf(other))
  );
}

function restOf({ by, note, policy }: Tick): string {
  return JSON.stringify([by, note, policy]);
}

/** What stands of the ticks of several technicians, by node. */
export function mergeTicks(...all: readonly (readonly Tick[])[]): readonly Tick[] {
  const standing = new Map<string, Tick>();
  for (const tick of all.flat()) {
    const before = standing.get(tick.node);
    standing.set(tick.node, before ? laterTick(before, tick) : tick);
  }
  return [...standing.values()].sort((a, b) => compareText(a.node, b.node));
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
