import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, NO_ARRANGEMENT } from '../../../shared/customers/arrange';
import { columnsOf, keyOf, type CustomerRow } from '../../../shared/customers/readRows';

const freshId = (key: string): string => `c_${key.replaceAll('\n', '_')}`;
const name = fc.constantFrom('Alder', 'Bexley', 'Carver', 'alder', 'Dunmore');
const rows = fc.uniqueArray(
  fc.record<CustomerRow>({
    customer: name,
    site: fc.constantFrom('', 'North', 'South'),
    domain: fc.nat(20).map((number) => `d${number}.example`),
  }),
  { selector: ({ domain }) => domain },
);

describe('customers', () => {
  it('has every domain at its customer or site, and no id twice, whatever was before', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const { nodes, ownerOf } = arrange(after, arrange(before, NO_ARRANGEMENT, freshId), freshId);
        const byId = new Map(nodes.map((node) => [node.id, node]));
        expect(byId.size).toBe(nodes.length);
        expect(ownerOf.size).toBe(after.length);
        for (const row of after) {
          const owner = byId.get(ownerOf.get(row.domain) ?? '');
          expect(owner && keyOf(owner)).toBe(keyOf(row));
        }
      }),
    );
  });

  it('changes nothing where the list is the same', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const once = arrange(list, NO_ARRANGEMENT, freshId);
        expect(arrange(list, once, freshId)).toEqual({ ...once, renamed: [] });
      }),
    );
  });

  it('keeps the nodes of a customer that goes by another name, and of its sites', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const once = arrange(list, NO_ARRANGEMENT, freshId);
        const renamed = list.map((row) => ({ ...row, customer: `${row.customer} Inc` }));
        const then = arrange(renamed, once, freshId);
        expect(new Set(then.nodes.map(({ id }) => id))).toEqual(new Set(once.nodes.map(({ id }) => id)));
        expect(then.ownerOf).toEqual(once.ownerOf);
      }),
    );
  });

  it.each([
    [['Customer', 'Site', 'Domain'], { customer: 0, site: 1, domain: 2 }, true],
    [['DOMAIN', 'Client Name'], { customer: 1, site: null, domain: 0 }, true],
    [['Domäne', 'x', 'Kunde'], { customer: 2, site: null, domain: 0 }, true],
    [['Alder', 'a.example'], { customer: 0, site: null, domain: 1 }, false],
    [['Alder', '', 'a.example'], { customer: 0, site: 1, domain: 2 }, false],
  ])('finds the columns of %j', (first, columns, hasHeader) => {
    expect(columnsOf(first)).toEqual({ columns, hasHeader });
  });

  it.each([[['a.example']], [['Name', 'What']], [['a', 'b', 'c', 'a.example']], [[]]])('finds none in %j', (first) => {
    expect(columnsOf(first)).toBeNull();
  });
});
