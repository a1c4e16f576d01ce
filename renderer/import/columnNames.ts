import type { Column, Mapping } from '../../shared/csv/columns';
import { t } from '../../shared/text/text';

/** A column of a file as the table of its bad rows shows it. */
export interface NamedColumn {
  /** Its place in the file. */
  readonly at: number;
  readonly name: string;
  /** In pixels, at the least: lists need more room than words. */
  readonly width: number;
}

/** The columns that are imported: as the file names them, else as what they are. */
export function columnNames({ columns }: Mapping, header: readonly string[]): readonly NamedColumn[] {
  return columns.flatMap((column, at) => {
    if (column === null) return [];
    const own = header[at]?.trim() ?? '';
    return [{ at, name: own === '' ? t(`import/column/${column}`) : own, width: widthOf(column) }];
  });
}

function widthOf(column: Column): number {
  if (column === 'node') return 140;
  return column === 'entry' || /(?:Senders|Recipients)$/u.test(column) ? 165 : 105;
}
