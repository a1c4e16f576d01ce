import { memo, type KeyboardEvent } from 'react';
import type { ListFinding, Severity } from '../../shared/findings/finding';
import { findingText, t } from '../../shared/text/text';
import { CloseIcon } from '../marks/icons';
import styles from './lists.module.css';
import { SeverityIcon } from './SeverityIcon';

interface ChipProps {
  readonly entry: string;
  readonly finding: ListFinding | undefined;
  readonly disabled: boolean;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

const LOOKS: Readonly<Record<Severity, string | undefined>> = {
  error: styles.errorChip,
  warning: styles.warningChip,
  note: styles.noteChip,
};

/** One entry, with what there is to say about it. Enter or a double click edits it, Delete removes it. */
export const Chip = memo(function Chip({ entry, finding, disabled, onKey, onEdit, onRemove }: ChipProps) {
  const text = finding && findingText(finding);
  return (
    <span className={finding ? LOOKS[finding.severity] : styles.chip} title={text}>
      <button
        type="button"
        data-chip
        disabled={disabled}
        aria-label={text ? t('lists/entryWithFinding', { entry, finding: text }) : t('lists/entry', { entry })}
        onKeyDown={onKey}
        onDoubleClick={onEdit}
      >
        {finding && <SeverityIcon severity={finding.severity} />}
        {entry}
      </button>
      {!disabled && (
        <button
          type="button"
          className={styles.remove}
          tabIndex={-1}
          aria-label={t('lists/remove', { entry })}
          onClick={onRemove}
        >
          <CloseIcon />
        </button>
      )}
    </span>
  );
});
