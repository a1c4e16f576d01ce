import { columnsOf, type Column, type Mapping } from '../../shared/csv/columns';
import type { ImportPreview } from '../../shared/messages/import';
import { t } from '../../shared/text/text';
import styles from './columns.module.css';
import { useImport } from './importStore';

interface PreviewTableProps {
  readonly preview: ImportPreview;
  readonly mapping: Mapping;
}

/** The first rows, with what each column is above it. */
export function PreviewTable({ preview: { header, rows }, mapping }: PreviewTableProps) {
  return (
    // It scrolls, so the keyboard has to reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.preview} role="group" aria-label={t('import/preview')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {mapping.columns.map((_, at) => (
              <th key={at} scope="col">
                <ColumnSelect at={at} name={header[at] ?? ''} mapping={mapping} />
                {header.length > 0 && <span className={styles.name}>{header[at]}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {mapping.columns.map((column, at) => (
                <td key={at} className={column === null ? styles.out : undefined}>
                  <bdi>{cells[at]}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ColumnSelectProps {
  readonly at: number;
  readonly name: string;
  readonly mapping: Mapping;
}

/** What one column is. */
function ColumnSelect({ at, name, mapping }: ColumnSelectProps) {
  const set = useImport(({ set }) => set);
  const chosen = mapping.columns[at] ?? null;
  const choose = (value: string): void => {
    const column: Column | null = columnsOf(mapping.shape).find((each) => each === value) ?? null;
    set({ mapping: { ...mapping, columns: mapping.columns.with(at, column) }, isRemembered: false });
  };
  return (
    <select
      aria-label={t(name === '' ? 'import/columnOf' : 'import/columnNamed', { number: at + 1, name })}
      className={chosen === null ? styles.out : undefined}
      value={chosen ?? ''}
      onChange={({ target }) => choose(target.value)}
    >
      <option value="">{t('import/leftOut')}</option>
      {columnsOf(mapping.shape).map((column) => (
        <option key={column} value={column}>
          {t(`import/column/${column}`)}
        </option>
      ))}
    </select>
  );
}
