import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  guessMapping,
  HEADER,
  isKnownHeader,
  LONG_COLUMNS,
  mapHeader,
  mappingProblems,
  WIDE_COLUMNS,
  type Column,
  type MappingProblem,
  type Shape,
} from '../../../../shared/csv/columns';

const NAMES: readonly (readonly [column: Column, names: readonly string[]])[] = [
  ['node', ['Domain', 'DOMAIN NAME', 'customer', 'Node', 'node_id', 'ID', 'Path', 'Domain or customer']],
  ['incomingMode', ['Incoming TLS', 'incoming mode', 'Inbound-TLS', 'incoming', 'Incoming email TLS handling']],
  ['incomingSenders', ['Incoming Sender(s)', 'inbound_senders', 'incomingSenders', 'incoming from']],
  ['incomingRecipients', ['incoming recipients', 'Inbound  Recipient(s)', 'incomingRecipients']],
  ['deliveryMode', ['Delivery TLS', 'delivery mode', 'Outgoing TLS', 'Delivery to destination TLS handling']],
  ['deliverySenders', ['delivery senders', 'Outgoing senders', 'outbound-sender']],
  ['deliveryRecipients', ['DELIVERY RECIPIENTS', 'outgoing recipients', 'outbound to']],
  ['hop', ['Hop', 'direction', 'Leg']],
  ['list', ['List', 'type', 'list name']],
  ['entry', ['Entry', 'Address', 'E-mail', 'email address']],
  ['action', ['Action', 'operation', 'Add or remove', 'add/remove']],
];
const TO_LONG = ['hop', 'list', 'entry', 'action'];

describe('a header', () => {
  it.each(NAMES.flatMap(([column, names]) => names.map((name) => [name, column] as const)))(
    '%s: %s',
    (name, column) => {
      const shape: Shape = TO_LONG.includes(column) ? 'long' : 'wide';
      expect(mapHeader([name, 'notes'])).toEqual({ shape, columns: [column, null] });
    },
  );

  it.each([
    ['wide', WIDE_COLUMNS],
    ['long', LONG_COLUMNS],
  ] as const)('of an export of the %s shape is read as it was written', (shape, columns) => {
    const header = columns.map((column) => HEADER[column]);
    expect(mapHeader(header)).toEqual({ shape, columns });
    expect(mapHeader(columns)).toEqual({ shape, columns });
    expect(mappingProblems(mapHeader(header))).toEqual([]);
    expect(isKnownHeader(header)).toBe(true);
  });

  it('names no column twice, and none of another shape', () => {
    const names = fc.constantFrom(...NAMES.flatMap(([, some]) => some), 'notes', 'problems', '');
    fc.assert(
      fc.property(fc.array(names, { maxLength: 12 }), (header) => {
        const { shape, columns } = mapHeader(header);
        const used = columns.filter((column) => column !== null);
        expect(columns).toHaveLength(header.length);
        expect(new Set(used).size).toBe(used.length);
        const allowed: readonly Column[] = shape === 'wide' ? WIDE_COLUMNS : LONG_COLUMNS;
        expect(allowed).toEqual(expect.arrayContaining(used));
      }),
    );
  });

  it.each([
    [['example.com', 'required', '', '', 'automatic', '', '']],
    [['example.com', 'incoming', 'senders', 'ann@example.net', 'add']],
    [['example.com', 'delivery', 'mode', 'required']],
    [['example.com']],
    [[]],
  ])('is not what %j is', (row) => {
    expect(isKnownHeader(row)).toBe(false);
  });
});

describe('without a header', () => {
  it.each([
    [7, 'wide', WIDE_COLUMNS],
    [8, 'wide', [...WIDE_COLUMNS, null]],
    [3, 'wide', WIDE_COLUMNS.slice(0, 3)],
    [5, 'long', LONG_COLUMNS],
    [4, 'long', LONG_COLUMNS.slice(0, 4)],
  ])('%i columns are of the %s shape', (count, shape, columns) => {
    expect(guessMapping(count)).toEqual({ shape, columns });
  });
});

describe('a mapping', () => {
  it.each<[MappingProblem[], Shape, (Column | null)[]]>([
    [[], 'wide', ['node', null, 'deliveryMode']],
    [[], 'long', ['entry', 'list', 'hop', 'node']],
    [['noNode'], 'wide', ['incomingMode']],
    [['nothingElse'], 'wide', ['node', null]],
    [['noNode', 'nothingElse'], 'wide', []],
    [['twice'], 'wide', ['node', 'incomingMode', 'incomingMode']],
    [['longIncomplete'], 'long', ['node', 'hop', 'entry']],
  ])('has the problems %j', (problems, shape, columns) => {
    expect(mappingProblems({ shape, columns })).toEqual(problems);
  });
});
