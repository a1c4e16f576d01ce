import { columnsOf, HEADER, SHAPES } from '../../shared/csv/columns';
import { t } from '../../shared/text/text';
import styles from './source.module.css';

/** What a file may hold, for those who write one. */
export function ColumnHelp() {
  return (
    <details className={styles.help}>
      <summary>{t('import/help')}</summary>
      {SHAPES.map((shape) => (
        <p key={shape}>
          {t('import/shape')} {t(`import/shapes/${shape}`)}:{' '}
          {columnsOf(shape).map((column) => (
            <code key={column}>{HEADER[column]}</code>
          ))}
        </p>
      ))}
      <p>{t('import/helpNames')}</p>
      <p>{t('import/helpModes')}</p>
      <p>{t('import/helpRows')}</p>
    </details>
  );
}
