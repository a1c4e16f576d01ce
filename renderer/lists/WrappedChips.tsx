import { t } from '../../shared/text/text';
import { ChipAt, type ChipsProps } from './ChipAt';
import styles from './chips.module.css';

/** Chips one after another, line by line: for as many as a person reads. */
export function WrappedChips(props: ChipsProps) {
  return (
    <div
      role="grid"
      className={styles.wrapped}
      aria-label={props.label}
      aria-description={props.disabled ? undefined : t('lists/keys')}
      aria-rowcount={props.shown.length}
    >
      {props.shown.map((index, at) => (
        // Chips are told apart by their place: entries may repeat.
        <ChipAt key={index} at={at} {...props} />
      ))}
    </div>
  );
}
