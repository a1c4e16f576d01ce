import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntries } from '../../../shared/address/split';
import { pageOfChecklist } from '../../../shared/checklist/export/html';
import { readChecklist, writeChecklist, type FiledChecklist } from '../../../shared/checklist/file';
import { isLinkTemplate, isPageAddress, pageAddress } from '../../../shared/checklist/link';
import { laterTick, mergeTicks } from '../../../shared/checklist/merge';
import { leastClicking } from '../../../shared/checklist/order';
import { pageHops } from '../../../shared/checklist/page';
import { htmlText } from '../../../shared/escape/html';
import { TICK_STATES, type ChecklistItem, type Tick } from '../../../shared/messages/checklist';
import { policiesEqual } from '../../../shared/policy/equal';
import { DOMAIN_KIND } from '../../../shared/tree/columns';
import { hopPolicy, nodePolicy } from '../../builders/policies';
import { treeShape } from '../../builders/trees';

const NOW = Date.parse('2026-01-02T00:00:00.000Z');
const time = fc.integer({ min: 0, max: 3 }).map((minute) => `2026-01-01T00:0${minute}:00.000Z`);
/** Few of everything, so that many are alike. */
const tick: fc.Arbitrary<Tick> = fc.record({
  node: fc.constantFrom('a', 'b', 'c'),
  state: fc.constantFrom(...TICK_STATES),
  by: fc.constantFrom('Ann', 'Ben'),
  at: time,
  note: fc.constantFrom('', 'x'),
  turn: fc.integer({ min: 1, max: 3 }),
  policy: fc.option(nodePolicy),
});
const ticks = fc.array(tick, { maxLength: 8 });

const item: fc.Arbitrary<ChecklistItem> = fc.record({
  node: fc.uuid(),
  name: fc.string({ maxLength: 20, unit: 'binary' }),
  kind: fc.constantFrom('admin', 'domain'),
  domain: fc.option(fc.domain()),
  path: fc.array(fc.string({ maxLength: 10 }), { maxLength: 3 }),
  before: nodePolicy,
  after: nodePolicy,
  inherited: fc.record({ incoming: hopPolicy, delivery: hopPolicy }),
});

const filed: fc.Arbitrary<FiledChecklist> = fc.record({
  address: fc.webUrl(),
  checklist: fc.record({
    id: fc.uuid(),
    purpose: fc.constantFrom('apply', 'read'),
    title: fc.string({ maxLength: 50 }),
    createdAt: time,
    createdBy: fc.constantFrom('Ann', 'Ben'),
  }),
  items: fc.uniqueArray(item, { minLength: 1, maxLength: 4, selector: ({ node }) => node }),
  ticks,
});

describe('ticks of several technicians', () => {
  it('come to the same in whatever way, and however often, they are merged', () => {
    fc.assert(
      fc.property(ticks, ticks, ticks, (a, b, c) => {
        expect(mergeTicks(a, b)).toEqual(mergeTicks(b, a));
        expect(mergeTicks(mergeTicks(a, b), c)).toEqual(mergeTicks(a, mergeTicks(b, c)));
        expect(mergeTicks(a, a)).toEqual(mergeTicks(a));
        expect(mergeTicks(mergeTicks(a, b), b)).toEqual(mergeTicks(a, b));
      }),
    );
  });

  it('are one of those that were made, and the last word of who had seen the other', () => {
    fc.assert(
      fc.property(tick, tick, (one, other) => {
        const later = laterTick(one, other);
        expect([one, other]).toContain(later);
        if (one.turn > other.turn) expect(later).toBe(one);
        else if (one.turn === other.turn && one.state === 'done') expect(later.state).toBe('done');
      }),
    );
  });
});

describe('the order of least clicking', () => {
  it('is all of the changes, an admin at a time, its own page first, equal settings together', () => {
    fc.assert(
      fc.property(treeShape, fc.array(nodePolicy, { minLength: 40, maxLength: 40 }), (tree, policies) => {
        const changes = tree.ids.map((node, at) => ({ node, after: policies[at % 4] ?? policies[0]! }));
        const ordered = leastClicking(tree, changes.toReversed());
        expect(ordered.map(({ node }) => node).toSorted()).toEqual([...tree.ids].toSorted());
        const placeOf = (node: string): number => tree.ids.indexOf(node);
        const adminOf = (node: string): number =>
          tree.kinds[placeOf(node)] === DOMAIN_KIND ? (tree.parents[placeOf(node)] ?? -1) : placeOf(node);
        const admins = ordered.map(({ node }) => adminOf(node));
        expect(admins).toEqual(admins.toSorted((a, b) => a - b));
        for (const admin of new Set(admins)) {
          const group = ordered.filter(({ node }) => adminOf(node) === admin);
          const own = group.findIndex(({ node }) => placeOf(node) === admin);
          expect(own).toBeLessThanOrEqual(0);
          const settings = group.slice(own + 1).map(({ after }) => after);
          const runs = settings.filter((after, at) => at === 0 || !policiesEqual(after, settings[at - 1] ?? after));
          const kinds = runs.filter((after, at) => runs.findIndex((other) => policiesEqual(other, after)) === at);
          expect(runs).toHaveLength(kinds.length);
        }
      }),
    );
  });
});

describe('what is done in a page', () => {
  it('pastes as the same list, and says what changes', () => {
    fc.assert(
      fc.property(item, (each) => {
        const hops = pageHops(each);
        expect(hops.map(({ hop }) => hop)).toEqual(['incoming', 'delivery']);
        for (const { hop, setting, boxes, isInherited } of hops) {
          expect(setting).toEqual(isInherited ? each.inherited[hop] : each.after[hop]);
          expect(boxes).toHaveLength(setting.mode === 'requiredFor' ? 2 : 0);
          for (const { text, entries } of boxes) {
            const plain = entries.filter((entry) => !/["’]/u.test(entry));
            const read = readEntries(text).map((token) => token.text);
            if (plain.length === entries.length) expect(read).toEqual(entries);
          }
        }
      }),
    );
  });

  it('is printed with every name and entry as text', () => {
    fc.assert(
      fc.property(filed, ({ checklist, items, ticks: made }) => {
        const page = pageOfChecklist(checklist, items, made, { domain: null, admin: null });
        expect(page.match(/<li>\n<h2>/gu)).toHaveLength(items.length);
        for (const { name } of items) expect(page).toContain(htmlText(name));
        expect(page).not.toContain('<script');
      }),
    );
    const hostile = { ...fc.sample(item, { numRuns: 1, seed: 1 })[0]!, name: '<script>alert(1)</script>' };
    const head = fc.sample(filed, { numRuns: 1, seed: 1 })[0]!.checklist;
    expect(pageOfChecklist(head, [hostile], [], { domain: null, admin: null })).not.toContain('<script');
  });
});

describe('links to pages', () => {
  it('lead to the template’s own service, whatever a node is called', () => {
    fc.assert(
      fc.property(item, (each) => {
        const template = 'https://panel.example:8443/x/{name}?d={domain}&a={admin}#{name}';
        const address = pageAddress({ domain: template, admin: template }, each);
        expect(new URL(address ?? '').origin).toBe('https://panel.example:8443');
        expect(isPageAddress(address ?? '')).toBe(true);
      }),
    );
  });

  it('are https, or of this computer, with nothing of a node in the host', () => {
    for (const good of [
      'https://panel.example/?d={domain}',
      'http://localhost:8080/{name}',
      'http://127.0.0.1/{admin}',
      'https://panel.example/fixed',
    ])
      expect([good, isLinkTemplate(good)]).toEqual([good, true]);
    for (const bad of [
      'http://panel.example/{domain}',
      'https://{domain}/',
      'https://{name}.panel.example/',
      'https://u:p@panel.example/',
      'https://{name}@panel.example/',
      'javascript:alert(1)',
      'file:///etc/{name}',
      'https://panel.example/{other}',
      '{domain}',
      '',
    ])
      expect([bad, isLinkTemplate(bad)]).toEqual([bad, false]);
    const each = fc.sample(item, { numRuns: 1, seed: 2 })[0]!;
    expect(pageAddress({ domain: null, admin: null }, each)).toBeNull();
    expect(pageAddress({ domain: 'https://{domain}/', admin: 'https://{domain}/' }, each)).toBeNull();
  });
});

describe('a checklist’s file', () => {
  it('holds what was written', () => {
    fc.assert(
      fc.property(filed, (each) => {
        expect(readChecklist(writeChecklist(each), NOW)).toEqual(each);
      }),
    );
  });

  it('is read from nothing else, whatever it is', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readChecklist(text, NOW)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(filed, fc.nat(), fc.string({ minLength: 1 }), (each, at, noise) => {
        const text = writeChecklist(each);
        const place = at % text.length;
        const spoilt = readChecklist(text.slice(0, place) + noise + text.slice(place), NOW);
        // What it still says is a whole checklist, or it is none.
        if (spoilt) expect(readChecklist(writeChecklist(spoilt), NOW)).toEqual(spoilt);
      }),
    );
    const [each] = fc.sample(filed, { numRuns: 1, seed: 3 });
    const twice = { ...each!, items: [...each!.items, ...each!.items] };
    expect(readChecklist(writeChecklist(twice), NOW)).toBeNull();
  });
  it('has its times as UTC to the millisecond, as they are compared as texts, and none of the days to come', () => {
    const [each] = fc.sample(filed, { numRuns: 1, seed: 3 });
    const readWith = (time: string) => {
      const made: Tick = { node: 'a', state: 'done', by: 'Ann', at: time, note: '', turn: 1, policy: null };
      const ticked = { ...each!, ticks: [made] };
      const begun = { ...each!, checklist: { ...each!.checklist, createdAt: time } };
      return [ticked, begun].map((list) => readChecklist(writeChecklist(list), NOW) !== null);
    };
    expect(readWith('2026-01-02T23:59:59.999Z')).toEqual([true, true]);
    for (const bad of [
      '2026-01-01T00:00:00.000+01',
      '2026-01-01T00:00:00.000+01:00',
      '2026-01-01T00:00:00Z',
      '2026-13-01T00:00:00.000Z',
      '2026-01-03T00:00:00.001Z',
      '9999-01-01T00:00:00.000Z',
    ])
      expect([bad, ...readWith(bad)]).toEqual([bad, false, false]);
  });
});
