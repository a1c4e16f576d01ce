import { toCsv } from '../../shared/csv/write';
import { HOPS } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import type { TreeShape } from '../../shared/tree/columns';
import type { EffectiveTable } from '../../shared/tree/effectiveRows';
import { customerText, hopRow } from './rowText';

const COLUMNS = ['mode', 'from', 'senders', 'recipients'] as const;

/** The rows as CSV, with what the table shows of each. */
export function csvOf(tree: TreeShape, table: EffectiveTable, rows: Int32Array): string {
  return toCsv(lines(tree, table, rows));
}

function* lines(tree: TreeShape, table: EffectiveTable, rows: Int32Array): Generator<(string | number)[]> {
  yield [
    t('effective/csv/domain'),
    t('effective/csv/customer'),
    ...HOPS.flatMap((hop) => COLUMNS.map((column) => t(`effective/csv/${column}`, { hop: t(`hop/${hop}`) }))),
  ];
  for (const at of rows) {
    yield [
      tree.names[at] ?? '',
      customerText(tree, table.start, at),
      ...HOPS.flatMap((hop) => {
        const { mode, from, senders, recipients } = hopRow(tree, table, at, hop);
        const lists = mode === 'requiredFor' ? [senders, recipients] : ['', ''];
        return [t(`mode/${mode}`), from ?? t('effective/byDefault'), ...lists];
      }),
    ];
  }
}
