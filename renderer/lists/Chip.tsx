import { memo } from 'react';
import type { ListFinding, Severity } from '../../shared/findings/finding';
import { findingText, t } from '../../shared/text/text';
import { CloseIcon } from '../marks/icons';
import styles from './chips.module.css';
import { SeverityIcon } from './SeverityIcon';

interface ChipProps {
  readonly entry: string;
  /** Place in the list. */
  readonly index: number;
  /** Place among those that are shown, from 1. */
  readonly row: number;
  readonly finding: ListFinding | undefined;
  /** Whether this is the one that the Tab key reaches. */
  readonly isActive: boolean;
  readonly disabled: boolean;
}

const LOOKS: Readonly<Record<Severity, string | undefined>> = {
  error: styles.errorChip,
  warning: styles.warningChip,
  note: styles.noteChip,
};

/** One entry, with what there is to say about it. The box around it hears its keys and clicks. */
export const Chip = memo(function Chip({ entry, index, row, finding, isActive, disabled }: ChipProps) {
  const text = finding && findingText(finding);
  return (
    <span
      role="row"
      aria-rowindex={row}
      className={finding ? LOOKS[finding.severity] : styles.chip}
      title={text ? `${entry}\n${text}` : entry}
    >
      <span
        role="gridcell"
        className={styles.entry}
        data-entry={index}
        tabIndex={isActive ? 0 : -1}
        aria-readonly={disabled}
        aria-label={
          finding
            ? t('lists/entryWithFinding', { entry, severity: t(`severity/${finding.severity}`), finding: text })
            : entry
        }
      >
        {finding && <SeverityIcon severity={finding.severity} />}
        <span>{entry}</span>
      </span>
      {!disabled && (
        <span role="gridcell">
          <button
            type="button"
            className={styles.remove}
            data-remove={index}
            tabIndex={-1}
            aria-label={t('lists/remove', { entry })}
          >
            <CloseIcon />
          </button>
        </span>
      )}
    </span>
  );
});
