import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../shared/csv/write';
import type { HopSetting } from '../../../shared/policy/policy';
import { decide } from '../../../shared/policy/verdict';
import { codeOfMode, modeOfCode, type TreeShape } from '../../../shared/tree/columns';
import { effectiveRows, SORT_KEYS, type EffectiveTable, type RowFilter } from '../../../shared/tree/effectiveRows';
import { decidingPlaces, effectiveColumns, type SetColumns } from '../../../shared/tree/effectiveTree';
import { localPart, senderEntry } from '../../builders/entries';
import { flattenTree } from '../../../shared/tree/flatten';
import { hopSetting } from '../../builders/policies';
import { MOST_NODES, treeShape as shapes } from '../../builders/trees';

const settings = fc.array(hopSetting, { minLength: MOST_NODES, maxLength: MOST_NODES });

function setColumns(tree: TreeShape, all: readonly HopSetting[]): SetColumns {
  const lengthAt = (at: number, list: 'senders' | 'recipients'): number => {
    const setting = all[at];
    return setting?.mode === 'requiredFor' ? setting[list].length : 0;
  };
  return {
    modes: Uint8Array.from(tree.ids, (_, at) => codeOfMode(all[at]?.mode ?? 'inherit')),
    senders: Int32Array.from(tree.ids, (_, at) => lengthAt(at, 'senders')),
    recipients: Int32Array.from(tree.ids, (_, at) => lengthAt(at, 'recipients')),
  };
}

/** The place of the nearest node upwards that sets something. */
function walkUp(tree: TreeShape, all: readonly HopSetting[], at: number): number {
  if (at < 0 || all[at]?.mode !== 'inherit') return at;
  return walkUp(tree, all, tree.parents[at] ?? -1);
}

function settingAt(all: readonly HopSetting[], at: number) {
  const setting = all[at];
  return !setting || setting.mode === 'inherit' ? ({ mode: 'automatic' } as const) : setting;
}

describe('what is in force in a tree', () => {
  it('found in one pass decides any message as walking up the tree does', () => {
    fc.assert(
      fc.property(shapes, settings, senderEntry, localPart, fc.boolean(), (tree, all, sender, recipient, tls) => {
        const message = { sender, recipient, tls };
        const deciding = decidingPlaces(tree.parents, setColumns(tree, all).modes);
        tree.ids.forEach((_, at) => {
          const walked = walkUp(tree, all, at);
          expect(deciding[at]).toBe(walked);
          expect(decide(settingAt(all, deciding[at] ?? -1), message)).toEqual(decide(settingAt(all, walked), message));
        });
      }),
    );
  });

  it('is the same for a part of the tree', () => {
    fc.assert(
      fc.property(shapes, settings, fc.nat(), (tree, all, some) => {
        const start = some % tree.ids.length;
        const end = start + (tree.sizes[start] ?? 1);
        const columns = effectiveColumns(tree.parents, setColumns(tree, all), start, end);
        expect(columns.from).toHaveLength(end - start);
        columns.from.forEach((place, row) => {
          expect(place).toBe(walkUp(tree, all, start + row));
          const policy = settingAt(all, place);
          expect(modeOfCode(columns.modes[row])).toBe(policy.mode);
          expect(columns.senders[row]).toBe(policy.mode === 'requiredFor' ? policy.senders.length : 0);
        });
      }),
    );
  });
});

describe('rows of what is in force', () => {
  const ALL: RowFilter = { query: '', modes: { incoming: null, delivery: null } };
  const tableOf = (tree: TreeShape, all: readonly HopSetting[]): EffectiveTable => {
    const columns = effectiveColumns(tree.parents, setColumns(tree, all), 0, tree.ids.length);
    return { start: 0, incoming: columns, delivery: columns };
  };

  it('are the domains, each once, however they are sorted', () => {
    fc.assert(
      fc.property(shapes, settings, fc.constantFrom(...SORT_KEYS), fc.boolean(), (tree, all, by, isDescending) => {
        const { rows, total } = effectiveRows(tree, tableOf(tree, all), ALL, { by, isDescending });
        const domains = tree.ids.flatMap((_, at) => (tree.kinds[at] === 1 ? [at] : []));
        expect([...rows].sort((a, b) => a - b)).toEqual(domains);
        expect(total).toBe(domains.length);
      }),
    );
  });

  it('are filtered by a mode, and its count says how many there are', () => {
    fc.assert(
      fc.property(shapes, settings, (tree, all) => {
        const table = tableOf(tree, all);
        const required = codeOfMode('required');
        const filter = { ...ALL, modes: { incoming: required, delivery: null } };
        const { rows, counts } = effectiveRows(tree, table, filter, { by: 'customer', isDescending: false });
        expect(rows).toHaveLength(counts.incoming[required] ?? 0);
        for (const at of rows) expect(table.incoming.modes[at]).toBe(required);
      }),
    );
  });

  it('match by the name of a domain or of a customer above it, not of the node shown', () => {
    const node = (id: string, parent: string | null, name: string, kind = 0) => ({ id, parent, kind, name });
    const tree = flattenTree(
      [
        node('r', null, 'Contoso Partners'),
        node('c', 'r', 'Contoso'),
        node('d', 'c', 'mail.example', 1),
        node('e', 'r', 'contoso.example', 1),
        node('f', 'r', 'fabrikam.example', 1),
      ],
      'r',
    );
    const { rows } = effectiveRows(
      tree,
      tableOf(tree, []),
      { ...ALL, query: ' CONTOSO ' },
      { by: 'name', isDescending: true },
    );
    expect(Array.from(rows, (at) => tree.names[at])).toEqual(['mail.example', 'contoso.example']);
  });
});

describe('a table as CSV', () => {
  it('quotes what needs it and lets no cell be a formula', () => {
    expect(
      toCsv([
        ['a', 'b "c", d', 7],
        ['=1+1', '+1', '-1', '@x', '\tx'],
      ]),
    ).toBe('a,"b ""c"", d",7\r\n\'=1+1,\'+1,\'-1,\'@x,\'\tx\r\n');
  });
});
