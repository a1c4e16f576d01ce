import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { applyWish } from '../../../../shared/csv/apply';
import { mapHeader, SHAPES, type Shape } from '../../../../shared/csv/columns';
import { exportHeader, exportRows } from '../../../../shared/csv/exportRows';
import { createWishLog } from '../../../../electron/core/import/wishLog';
import { createRowReader } from '../../../../shared/csv/rowReader';
import type { HopWish, ImportChoices, NodeWish } from '../../../../shared/csv/wish';
import { toCsv } from '../../../../shared/csv/write';
import { policiesEqual } from '../../../../shared/policy/equal';
import { draftOf, policyOf, type DraftHop } from '../../../../shared/policy/draft';
import type { HopPolicy, NodePolicy } from '../../../../shared/policy/policy';
import { nodePolicy, policyInForce } from '../../../builders/policies';

const REPLACE: ImportChoices = { action: 'replace', empty: 'leave', repeated: 'merge' };
const AUTOMATIC = { mode: 'automatic' } as const;
const REQUIRED = { mode: 'required' } as const;
const requiredFor = (senders: string[], recipients: string[]) => ({
  mode: 'requiredFor' as const,
  senders,
  recipients,
});
const hop = (policy: HopPolicy | { mode: 'inherit' }): DraftHop =>
  draftOf({ incoming: policy, delivery: AUTOMATIC }).incoming;

interface Asked {
  readonly mode?: HopWish['mode'];
  readonly add?: string[];
  readonly remove?: string[];
}
const wishOf = ({ mode = null, add = [], remove = [] }: Asked): NodeWish => ({
  incoming: { mode, senders: { add, remove }, recipients: { add: [], remove: [] } },
  delivery: null,
});

function applied(
  current: HopPolicy | { mode: 'inherit' },
  asked: Asked,
  choices = REPLACE,
  inherited: HopPolicy = AUTOMATIC,
) {
  const policy = { incoming: hop(current), delivery: hop(AUTOMATIC) };
  return policyOf(
    applyWish({ policy, inherited: { incoming: inherited, delivery: AUTOMATIC } }, wishOf(asked), choices),
  ).incoming;
}

const ADD = { ...REPLACE, action: 'add' } as const;
const REMOVE = { ...REPLACE, action: 'remove' } as const;
const LISTED = requiredFor(['a@b.com'], ['*']);

describe('what a file asks for', () => {
  it.each([
    ['replace: a mode word is the whole hop', LISTED, { mode: 'required' }, REPLACE, AUTOMATIC, REQUIRED],
    [
      'replace: entries alone mean required for specific',
      AUTOMATIC,
      { add: ['n@b.com'] },
      REPLACE,
      AUTOMATIC,
      requiredFor(['n@b.com'], []),
    ],
    [
      'replace: lists are these and no others',
      LISTED,
      { mode: 'requiredFor', add: ['n@b.com'] },
      REPLACE,
      AUTOMATIC,
      requiredFor(['n@b.com'], []),
    ],
    [
      'replace: rows that only remove, remove',
      LISTED,
      { remove: ['A@b.com'] },
      REPLACE,
      AUTOMATIC,
      requiredFor([], ['*']),
    ],
    [
      'add: behind what is there, nothing twice',
      LISTED,
      { add: ['A@B.com', 'n@b.com'] },
      ADD,
      AUTOMATIC,
      requiredFor(['a@b.com', 'n@b.com'], ['*']),
    ],
    ['add: all mail is required already', REQUIRED, { add: ['n@b.com'] }, ADD, AUTOMATIC, REQUIRED],
    [
      'add: automatic becomes required for these',
      AUTOMATIC,
      { add: ['n@b.com'] },
      ADD,
      AUTOMATIC,
      requiredFor(['n@b.com'], []),
    ],
    [
      'add: inherited lists are taken along',
      { mode: 'inherit' },
      { add: ['n@b.com'] },
      ADD,
      LISTED,
      requiredFor(['a@b.com', 'n@b.com'], ['*']),
    ],
    [
      'add: what is inherited requires all already',
      { mode: 'inherit' },
      { add: ['n@b.com'] },
      ADD,
      REQUIRED,
      { mode: 'inherit' },
    ],
    ['remove: from required for specific', LISTED, { remove: ['a@b.com'] }, REMOVE, AUTOMATIC, requiredFor([], ['*'])],
    ['remove: elsewhere there is nothing to do', REQUIRED, { remove: ['a@b.com'] }, REMOVE, AUTOMATIC, REQUIRED],
  ] as const)('%s', (_, current, asked, choices, inherited, wanted) => {
    expect(applied(current as HopPolicy, asked as Asked, choices, inherited as HopPolicy)).toEqual(wanted);
  });

  it('leaves a hop with nothing in its cells alone, or lets it inherit, as chosen', () => {
    const policy = { incoming: hop(LISTED), delivery: hop(REQUIRED) };
    const standing = { policy, inherited: { incoming: AUTOMATIC, delivery: AUTOMATIC } };
    const wish = { incoming: null, delivery: null };
    expect(applyWish(standing, wish, REPLACE)).toEqual(policy);
    const emptied = policyOf(applyWish(standing, wish, { ...REPLACE, empty: 'inherit' }));
    expect(emptied).toEqual({ incoming: { mode: 'inherit' }, delivery: { mode: 'inherit' } });
    expect(applyWish(standing, wish, { ...ADD, empty: 'inherit' })).toEqual(policy);
  });
});

function textOf(shape: Shape, policy: NodePolicy): string {
  return toCsv([exportHeader(shape), ...exportRows(shape, { name: '=example.com', policy })]);
}

function readBack(shape: Shape, text: string, standing: NodePolicy): NodePolicy {
  const [header = [], ...rows] = Papa.parse<string[]>(text.trimEnd()).data;
  const wishes = createWishLog(1);
  const reader = createRowReader({
    mapping: mapHeader(header),
    choices: REPLACE,
    find: () => 0,
    domainAt: () => 'example.com',
    check: { anySender: true, now: 0 },
    wishes,
  });
  for (const row of rows) expect(reader.take(row)).toEqual([]);
  expect(wishes.places).toEqual([0]);
  const inherited = { incoming: AUTOMATIC, delivery: AUTOMATIC };
  return policyOf(applyWish({ policy: draftOf(standing), inherited }, wishes.at(0), REPLACE));
}

describe('what an export writes', () => {
  it.each(SHAPES)('imports to the very same policy, whatever is there (%s)', (shape) => {
    fc.assert(
      fc.property(policyInForce, nodePolicy, (policy, standing) => {
        const read = readBack(shape, textOf(shape, policy), standing);
        expect(policiesEqual(read, policy)).toBe(true);
        expect(textOf(shape, read)).toBe(textOf(shape, policy));
      }),
      { numRuns: 300 },
    );
  });
});
