import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { createWishLog, type WishLog } from '../../../../electron/core/import/wishLog';
import { applyWish } from '../../../../shared/csv/apply';
import { readEntries } from '../../../../shared/address/split';
import { recipientKey, senderKey } from '../../../../shared/address/entry';
import { mapHeader, mappingProblems, SHAPES, type Shape } from '../../../../shared/csv/columns';
import { detectDialect } from '../../../../shared/csv/dialect';
import { exportHeader, exportRows } from '../../../../shared/csv/exportRows';
import { createRowReader } from '../../../../shared/csv/rowReader';
import type { CellProblem } from '../../../../shared/csv/problems';
import { templateCsv } from '../../../../shared/csv/template';
import { toCsv } from '../../../../shared/csv/write';
import { draftOf, policyOf } from '../../../../shared/policy/draft';
import { DEFAULT_HOP_POLICY, type NodePolicy } from '../../../../shared/policy/policy';
import { policiesEqual } from '../../../../shared/policy/equal';
import { recipientEntry, senderEntry } from '../../../builders/entries';
import { nodePolicy } from '../../../builders/policies';

const CHOICES = { action: 'replace', empty: 'leave', repeated: 'merge' } as const;
const INHERITED = { incoming: DEFAULT_HOP_POLICY, delivery: DEFAULT_HOP_POLICY };
/** Local parts that look as if a spreadsheet or a mail program had wrapped them. */
const WRAPPED = ['"a@b"', '"<a@b>"', '"é@b"', '"a, b"', '"a\\"b"', '"*"', "'ann'", '"\'ann\'"', '"mailto:x"', "'é'"];

const lists = fc.record({
  mode: fc.constant('requiredFor' as const),
  senders: fc.array(fc.oneof(senderEntry, fc.constantFrom('"a, b"@x.example', "'ann'@x.example", '+a@x.example')), {
    minLength: 1,
  }),
  recipients: fc.array(fc.oneof(recipientEntry, fc.constantFrom(...WRAPPED)), { minLength: 1 }),
});

/** A file as the import reads it: what its first node would become, and what is wrong. */
function read(text: string): { readonly wishes: WishLog; readonly problems: readonly CellProblem[] } {
  const { separator, quote } = detectDialect(text);
  const { data } = Papa.parse<string[]>(text, { delimiter: separator, quoteChar: quote, skipEmptyLines: true });
  const mapping = mapHeader(data[0] ?? []);
  expect(mappingProblems(mapping)).toEqual([]);
  const find = (name: string) => (name === 'example.com' ? 0 : ('unknown' as const));
  const check = { anySender: false, now: 0 };
  const wishes = createWishLog(1);
  const domainAt = () => 'example.com';
  const reader = createRowReader({ mapping, choices: CHOICES, find, domainAt, check, wishes });
  const problems = data.slice(1).flatMap((cells) => reader.take(cells));
  return { wishes, problems };
}

function policyIn(text: string, standing: NodePolicy): NodePolicy {
  const { wishes, problems } = read(text);
  expect(problems).toEqual([]);
  expect(wishes.places).toEqual([0]);
  return policyOf(applyWish({ policy: draftOf(standing), inherited: INHERITED }, wishes.at(0), CHOICES));
}

describe('an export', () => {
  const policy: NodePolicy = {
    incoming: { mode: 'requiredFor', senders: ['a@b.example', '*@c.example'], recipients: ['*'] },
    delivery: { mode: 'inherit' },
  };

  it('of the wide shape has a row a node', () => {
    expect([...exportRows('wide', { name: 'x.example', policy })]).toEqual([
      ['x.example', 'requiredFor', 'a@b.example, *@c.example', '*', 'inherit', '', ''],
    ]);
  });

  it('of the long shape has a row an option and an entry', () => {
    expect([...exportRows('long', { name: 'x.example', policy })]).toEqual([
      ['x.example', 'incoming', 'mode', 'requiredFor', 'add'],
      ['x.example', 'incoming', 'senders', 'a@b.example', 'add'],
      ['x.example', 'incoming', 'senders', '*@c.example', 'add'],
      ['x.example', 'incoming', 'recipients', '*', 'add'],
      ['x.example', 'delivery', 'mode', 'inherit', 'add'],
    ]);
  });

  it('has lists that read back, whatever their entries look like', () => {
    fc.assert(
      fc.property(lists, (incoming) => {
        const [row = []] = exportRows('wide', { name: 'x.example', policy: { incoming, delivery: incoming } });
        const keys = (cell: number, keyOf: (entry: string) => string) =>
          readEntries(row[cell] ?? '').map(({ text }) => keyOf(text));
        for (const first of [2, 5]) {
          expect(keys(first, senderKey)).toEqual(incoming.senders.map(senderKey));
          expect(keys(first + 1, recipientKey)).toEqual(incoming.recipients.map(recipientKey));
        }
      }),
    );
  });

  it.each(SHAPES)('of the %s shape imports to the same policy, and exports as the same bytes', (shape) => {
    const any = fc.oneof(nodePolicy, fc.record({ incoming: lists, delivery: lists }));
    const csv = (some: NodePolicy): string =>
      toCsv([exportHeader(shape), ...exportRows(shape, { name: 'example.com', policy: some })]);
    fc.assert(
      fc.property(any, nodePolicy, (written, standing) => {
        const imported = policyIn(csv(written), standing);
        expect(policiesEqual(imported, written)).toBe(true);
        expect(csv(policyIn(csv(imported), standing))).toBe(csv(imported));
      }),
    );
  });
});

describe('what a person begins with', () => {
  it.each(SHAPES)('a template of the %s shape imports', (shape) => {
    const { wishes, problems } = read(templateCsv(shape));
    expect(problems).toEqual([]);
    expect(wishes.places.length + wishes.waiting().length).toBeGreaterThan(1);
  });

  it('the examples of docs/csv.md import, one of each shape', () => {
    const doc = readFileSync(new URL('../../../../docs/csv.md', import.meta.url), 'utf8');
    const examples = [...doc.matchAll(/```csv\n(.*?)```/gsu)].map(([, text = '']) => text);
    const shapes = examples.map((text): Shape => mapHeader((text.split('\n')[0] ?? '').split(',')).shape);
    expect(shapes).toEqual(SHAPES);
    for (const text of examples) expect(read(text).problems).toEqual([]);
  });
});
