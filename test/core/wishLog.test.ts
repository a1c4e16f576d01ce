import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWishLog } from '../../electron/core/import/wishLog';
import type { HopWish, NodeWish } from '../../shared/csv/wish';
import { HOP_MODES, HOPS, type Hop, type HopMode } from '../../shared/policy/policy';

const NODES = 3;
const LISTS = ['senders', 'recipients'] as const;

const node = fc.oneof(fc.nat({ max: NODES - 1 }), fc.constantFrom('new.example', 'Ünlü'));
const hop = fc.constantFrom(...HOPS);
const entry = fc.oneof(
  fc.constantFrom('*', '*@b.example', 'ann@b.example', '"a@b"@c.example', '@', 'é@bücher.example', '名@例え.example'),
  fc.string({ maxLength: 40, unit: 'grapheme' }),
);
const ask = fc.oneof(
  fc.record({ kind: fc.constant('note' as const), node }),
  fc.record({ kind: fc.constant('mode' as const), node, hop, mode: fc.constantFrom(...HOP_MODES) }),
  fc.record({
    kind: fc.constant('entry' as const),
    node,
    at: fc.record({ hop, list: fc.constantFrom(...LISTS), isRemoval: fc.boolean() }),
    entry,
  }),
);

/** The same, kept in plain objects. */
function plainLog() {
  type PlainHop = { mode: HopMode | null; senders: Plain; recipients: Plain };
  type Plain = { add: string[]; remove: string[] };
  const all = new Map<number | string, Record<Hop, PlainHop | null>>();
  const noted = (of: number | string) => {
    if (!all.has(of)) all.set(of, { incoming: null, delivery: null });
    return all.get(of) as Record<Hop, PlainHop | null>;
  };
  const hopOf = (of: number | string, which: Hop): PlainHop =>
    (noted(of)[which] ??= { mode: null, senders: { add: [], remove: [] }, recipients: { add: [], remove: [] } });
  return { all, noted, hopOf };
}

describe('the log of wishes', () => {
  it('gives back what went in, in its order', () => {
    fc.assert(
      fc.property(fc.array(ask, { maxLength: 60 }), (asks) => {
        const log = createWishLog(NODES);
        const plain = plainLog();
        for (const each of asks) {
          if (each.kind === 'note') {
            log.note(each.node);
            plain.noted(each.node);
          } else if (each.kind === 'mode') {
            log.setMode(each.node, each.hop, each.mode);
            plain.hopOf(each.node, each.hop).mode = each.mode;
          } else {
            log.addEntry(each.node, each.at, each.entry);
            const { hop: which, list, isRemoval } = each.at;
            plain.hopOf(each.node, which)[list][isRemoval ? 'remove' : 'add'].push(each.entry);
          }
        }
        const places = [...plain.all.keys()].filter((of) => typeof of === 'number');
        expect(log.places).toEqual(places);
        for (const place of places) expect(log.at(place)).toEqual(plain.all.get(place));
        expect(log.waiting()).toEqual([...plain.all].filter(([of]) => typeof of === 'string'));
        for (const of of [0, 1, 2, 'new.example', 'other']) {
          expect(log.has(of)).toBe(plain.all.has(of));
          for (const which of HOPS) expect(log.modeOf(of, which)).toBe(plain.all.get(of)?.[which]?.mode ?? null);
        }
      }),
    );
  });

  it('holds more entries than fit in one block, of more domains than it numbers, and more names than places', () => {
    const log = createWishLog(1);
    const at = { hop: 'incoming', list: 'senders', isRemoval: false } as const;
    const entries = Array.from({ length: 70_000 }, (_, index) => `someone-of-some-length@domain-${index}.example`);
    for (const each of entries) log.addEntry(0, at, each);
    for (let index = 0; index < 3000; index++) log.addEntry(`name-${index}`, at, `a@b-${index}.example`);
    expect(log.at(0).incoming?.senders.add).toEqual(entries);
    const wish = (added: string): NodeWish => ({ incoming: only(added), delivery: null });
    const only = (added: string): HopWish => ({
      mode: null,
      senders: { add: [added], remove: [] },
      recipients: { add: [], remove: [] },
    });
    expect(log.waiting().at(-1)).toEqual(['name-2999', wish('a@b-2999.example')]);
    expect(log.waiting()[1]).toEqual(['name-1', wish('a@b-1.example')]);
  });
});
