import { readFileSync } from 'node:fs';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, isSigned, makeKeyPair, signText } from '../../../electron/core/changeSets/signing';
import { approvedItems, type Trust } from '../../../shared/changeSet/approvals';
import { contentText, itemText, ordered, verdictText } from '../../../shared/changeSet/canonical';
import { readChangeSet, writeChangeSet } from '../../../shared/changeSet/file';
import type { ChangeSet, Verdict } from '../../../shared/changeSet/format';
import { mergeChangeSets } from '../../../shared/changeSet/mergeChangeSets';
import { policiesEqual } from '../../../shared/policy/equal';
import { changeSets } from '../../builders/changeSets';
import { hostileText, seeded } from '../../builders/hostile';

const write = (set: ChangeSet): string => writeChangeSet(set, digestOf);
const read = (text: string) => readChangeSet(text, digestOf);

describe('the file of a change set', () => {
  it('is as the schema in the docs says', () => {
    const ajv = new Ajv2020({ strict: false, formats: { uuid: true, 'date-time': true } });
    const schema = JSON.parse(
      readFileSync(new URL('../../../docs/change-set.schema.json', import.meta.url), 'utf8'),
    ) as AnySchema;
    const isValid = ajv.compile(schema);
    fc.assert(
      fc.property(changeSets, (set) => {
        const file = JSON.parse(write(set)) as Record<string, unknown>;
        expect(isValid(file)).toBe(true);
        expect(isValid({ ...file, digest: 'sha256:0' })).toBe(false);
        expect(isValid({ ...file, more: 1 })).toBe(false);
      }),
    );
  });

  it('reads back as what was written', () => {
    fc.assert(
      fc.property(changeSets, (set) => {
        expect(read(write(set))).toEqual({ ok: true, set: ordered(set) });
      }),
    );
  });

  it('is the same text in whatever order things were put in', () => {
    const mixed = changeSets.chain((set) =>
      fc.record({
        set: fc.constant(set),
        items: fc.shuffledSubarray([...set.items], { minLength: set.items.length }),
        comments: fc.shuffledSubarray([...set.comments], { minLength: set.comments.length }),
        verdicts: fc.shuffledSubarray([...set.verdicts], { minLength: set.verdicts.length }),
      }),
    );
    fc.assert(
      fc.property(mixed, ({ set, ...others }) => {
        const reversed = others.items.map((item) => {
          const { incoming } = item.policy;
          if (incoming.mode !== 'requiredFor') return item;
          return {
            ...item,
            policy: { ...item.policy, incoming: { ...incoming, senders: [...incoming.senders].reverse() } },
          };
        });
        expect(write({ ...set, ...others, items: reversed })).toBe(write(set));
      }),
    );
  });

  it('has an entry a line, so that one entry more is one line more besides the digest', () => {
    fc.assert(
      fc.property(changeSets, (set) => {
        const [first] = set.items;
        if (first?.policy.incoming.mode !== 'requiredFor') return;
        const senders = [...first.policy.incoming.senders, 'zz-new@added.example'];
        const policy = { ...first.policy, incoming: { ...first.policy.incoming, senders } };
        const after = write({ ...set, items: set.items.map((item) => (item === first ? { ...item, policy } : item)) });
        const before = new Set(write(set).split('\n'));
        const added = after.split('\n').filter((line) => !before.has(line) && !line.includes('"digest"'));
        // The entry before it may get a comma.
        expect(added.length).toBeLessThanOrEqual(2);
        expect(added.some((line) => line.includes('zz-new@added.example'))).toBe(true);
      }),
    );
  });

  it('is refused where any letter of it was changed', () => {
    fc.assert(
      fc.property(changeSets, fc.nat(), fc.constantFrom('x', '0', '"', ' ', '}'), (set, at, letter) => {
        const text = write(set);
        const place = at % text.length;
        const changed = text.slice(0, place) + letter + text.slice(place + 1);
        const answer = read(changed);
        // White space between things means nothing.
        if (answer.ok) expect(answer.set).toEqual(ordered(set));
        else expect(['notOne', 'changed', 'newer', 'older']).toContain(answer.why);
      }),
      { numRuns: 500 },
    );
  });

  it('of another version, of a merge that is not over, or of something else says so', () => {
    const [set] = fc.sample(changeSets, { numRuns: 1, seed: 1 });
    const text = write(set!);
    expect(read(text.replace('"version": 1', '"version": 2'))).toEqual({ ok: false, why: 'newer', version: 2 });
    expect(read(text.replace('"version": 1', '"version": 0'))).toEqual({ ok: false, why: 'older', version: 0 });
    expect(read(`<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> theirs\n`)).toEqual({ ok: false, why: 'unmerged' });
    expect(read(text.replace('"kind": "domain"', '"kind": "dog"'))).toMatchObject({
      why: 'notOne',
      where: 'items.0.kind',
    });
    expect(read(text.replace('"title"', '"more": 1, "title"'))).toMatchObject({ ok: false, why: 'notOne' });
    for (const other of ['', '[]', 'null', '{"format":"hopseal.templates","version":1}', '\0', text.slice(0, 300)]) {
      expect(read(other)).toMatchObject({ ok: false, why: 'notOne' });
    }
    const random = seeded(7);
    for (let turn = 0; turn < 2000; turn++) expect(read(hostileText(random)).ok).toBe(false);
  });

  it('that names a node twice is refused', () => {
    const [set] = fc.sample(changeSets, { numRuns: 1, seed: 1 });
    const twice = { ...set!, items: [...set!.items, ...set!.items] };
    expect(read(write(twice))).toEqual({ ok: false, why: 'notOne', where: 'items' });
  });
});

describe('merging two versions', () => {
  it('gives the other side where one did nothing', () => {
    fc.assert(
      fc.property(changeSets, changeSets, (base, theirs) => {
        const { merged, conflicts } = mergeChangeSets(base, base, theirs);
        expect(conflicts).toEqual([]);
        expect(merged.items).toEqual(ordered(theirs).items);
      }),
    );
  });

  it('loses no word of either side, and says of each node the same whoever merges', () => {
    fc.assert(
      fc.property(changeSets, changeSets, changeSets, (base, ours, theirs) => {
        const one = mergeChangeSets(base, ours, theirs);
        const other = mergeChangeSets(base, theirs, ours);
        expect(one.conflicts).toEqual(other.conflicts);
        for (const each of [...ours.comments, ...theirs.comments]) expect(one.merged.comments).toContainEqual(each);
        for (const each of [...ours.verdicts, ...theirs.verdicts]) expect(one.merged.verdicts).toContainEqual(each);
        const unsettled = new Set(one.conflicts);
        const settled = (set: ChangeSet) => set.items.filter(({ name }) => !unsettled.has(name));
        const others = new Map(settled(other.merged).map((item) => [item.node, item]));
        expect(settled(one.merged).map(({ node }) => node)).toEqual([...others.keys()]);
        for (const { node, policy } of settled(one.merged)) {
          expect(policiesEqual(policy, others.get(node)?.policy ?? policy)).toBe(true);
        }
      }),
    );
  });

  it('keeps both where each side added to a list, and names the node where they go apart', () => {
    const [base] = fc.sample(changeSets, { numRuns: 1, seed: 3 });
    const [first] = base!.items;
    const having = (...senders: string[]): ChangeSet => ({
      ...base!,
      items: [
        {
          ...first!,
          policy: { incoming: { mode: 'requiredFor', senders, recipients: ['*'] }, delivery: { mode: 'inherit' } },
        },
      ],
    });
    const { merged, conflicts } = mergeChangeSets(
      having('a@x.example'),
      having('a@x.example', 'b@x.example'),
      having('a@x.example', 'c@x.example'),
    );
    expect(conflicts).toEqual([]);
    expect(merged.items[0]?.policy.incoming).toMatchObject({ senders: ['a@x.example', 'b@x.example', 'c@x.example'] });
    const open: ChangeSet = {
      ...base!,
      items: [{ ...first!, policy: { incoming: { mode: 'automatic' }, delivery: { mode: 'inherit' } } }],
    };
    expect(mergeChangeSets(having('a@x.example'), open, having('b@x.example')).conflicts).toEqual([first!.name]);
    const without: ChangeSet = { ...base!, items: [] };
    expect(mergeChangeSets(having('a@x.example'), having('a@x.example'), without).merged.items).toEqual([]);
    expect(mergeChangeSets(having('a@x.example'), having('b@x.example'), without)).toMatchObject({
      conflicts: [first!.name],
    });
  });
});

describe('approvals', () => {
  const ann = makeKeyPair();
  const ben = makeKeyPair();
  const mallory = makeKeyPair();
  const trust: Trust = {
    approval: 'signed',
    knownKeys: new Set([ann.publicKey, ben.publicKey]),
    isSigned,
    isContentSigned: (set) => isSigned(set.author.key ?? '', contentText(set), set.signature ?? ''),
  };
  const made = (): ChangeSet => {
    const [drawn] = fc.sample(changeSets, { numRuns: 1, seed: 5 });
    const set = ordered({ ...drawn!, author: { name: 'Ann', key: ann.publicKey }, comments: [], verdicts: [] });
    return { ...set, signature: signText(contentText(set), ann.privateKey) };
  };
  const word = (set: ChangeSet, name: string, keys: typeof ann, change: Partial<Verdict> = {}): Verdict => {
    const [item] = set.items;
    const verdict = {
      node: item!.node,
      item: digestOf(itemText(item!.node, item!.policy)),
      verdict: 'approved',
      by: { name, key: keys.publicKey },
      at: '2026-11-26T10:00:00.000Z',
      ...change,
    } as const;
    return { ...verdict, signature: signText(verdictText(set.id, verdict), keys.privateKey) };
  };
  const digestsOf = ({ items }: ChangeSet) =>
    new Set(items.map(({ node, policy }) => digestOf(itemText(node, policy))));
  const count = (set: ChangeSet, verdicts: readonly Verdict[], approval: Trust['approval'] = 'signed'): number =>
    approvedItems({ ...set, verdicts }, digestsOf(set), { ...trust, approval }).size;

  it('count of someone else, with a key that is known, on what is there', () => {
    const set = made();
    expect(count(set, [word(set, 'Ben', ben)])).toBe(1);
    expect(count(set, [word(set, 'Ann', ann)])).toBe(0);
    // Under another name with the author's own key.
    expect(count(set, [word(set, 'Ben', ann)])).toBe(0);
    expect(count(set, [word(set, 'Mallory', mallory)])).toBe(0);
    expect(count(set, [{ ...word(set, 'Ben', ben), signature: null }])).toBe(0);
    expect(count(set, [{ ...word(set, 'Ben', ben), by: { name: 'Ben', key: null } }])).toBe(0);
    // Signed for another item, or another set.
    expect(count(set, [{ ...word(set, 'Ben', ben), item: digestOf('other') }])).toBe(0);
    expect(count({ ...set, id: 'b3b7f2a4-64a4-4a1e-9a54-6b6a2f0f2f12' }, [word(set, 'Ben', ben)])).toBe(0);
    expect(count({ ...set, signature: null }, [word(set, 'Ben', ben)])).toBe(0);
    expect(count({ ...set, title: 'Other' }, [word(set, 'Ben', ben)])).toBe(0);
  });

  it('go with the last word of each, and with no word of the author', () => {
    const set = made();
    const later = { at: '2026-11-26T11:00:00.000Z' };
    expect(count(set, [word(set, 'Ben', ben), word(set, 'Ben', ben, { ...later, verdict: 'sentBack' })])).toBe(0);
    expect(count(set, [word(set, 'Ben', ben, { verdict: 'sentBack' }), word(set, 'Ben', ben, later)])).toBe(1);
    expect(count(set, [word(set, 'Ben', ben), word(set, 'Ann', ann, { verdict: 'sentBack' })])).toBe(1);
    // A word on what is not in the set is of no one's, and so is one that says to be signed and is not.
    expect(count({ ...set, items: set.items.slice(1) }, [word(set, 'Ben', ben)], 'named')).toBe(0);
    expect(count(set, [{ ...word(set, 'Ben', ben), signature: `${'A'.repeat(86)}==` }], 'named')).toBe(0);
    const unsigned: Verdict = { ...word(set, 'Ben', ben), by: { name: 'Ben', key: null }, signature: null };
    // One who made a key since is the same person still; one who takes a word back has none.
    expect(count(set, [{ ...unsigned, verdict: 'sentBack' }, word(set, 'Ben', ben, later)], 'named')).toBe(1);
    expect(count(set, [word(set, 'Ben', ben), word(set, 'Ben', ben, { ...later, verdict: 'withdrawn' })])).toBe(0);
    expect(count(set, [unsigned], 'named')).toBe(1);
    expect(count(set, [{ ...unsigned, by: { name: 'ANN', key: null } }], 'named')).toBe(0);
    expect(count(set, [{ ...unsigned, by: { name: 'Ann', key: null } }], 'none')).toBe(1);
  });
});
