import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { AddField } from './AddField';
import type { ChipsProps } from './ChipAt';
import type { EditEnd } from './ChipEditor';
import styles from './chips.module.css';
import { DenseChips } from './DenseChips';
import { nearestChip } from './nearestChip';
import { useChipFocus, type EntryFocus } from './useChipFocus';
import { WrappedChips } from './WrappedChips';

/** Entries in lines as long as they come; above that, in columns, and only those in sight. */
const MOST_WRAPPED = 200;

interface ChipBoxProps extends Pick<ChipsProps, 'label' | 'entries' | 'shown' | 'gravest' | 'disabled'> {
  readonly fieldId: string;
  readonly describedBy: string;
  readonly isWrong: boolean;
  readonly focus: EntryFocus;
  readonly onFocusAt: (index: number) => void;
  readonly onFocusSeen: (index: number) => void;
  readonly onAdd: (text: string) => void;
  readonly onEdit: (index: number, text: string) => void;
  readonly onRemove: (index: number) => void;
}

/** A list as chips with a field behind them. Arrows walk, Enter edits, Delete and Backspace remove. */
export function ChipBox(props: ChipBoxProps) {
  const { entries, shown, disabled, isWrong, focus, onFocusAt } = props;
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [editing, setEditing] = useState<number | null>(null);
  useChipFocus(focus, box, field);
  const isDense = entries.length > MOST_WRAPPED;
  const Chips = isDense ? DenseChips : WrappedChips;

  const edit = (index: number): void => {
    if (!disabled) setEditing(index);
  };
  const remove = (index: number): void => {
    if (disabled) return;
    const at = shown.indexOf(index);
    const next = shown[at + 1];
    props.onRemove(index);
    // The next one moves up to this place; with none behind it, back; with none at all, to the field.
    onFocusAt(next === undefined ? (shown[at - 1] ?? -1) : next - 1);
  };
  const onEdited = (index: number, text: string, end: EditEnd): void => {
    setEditing(null);
    if (text !== entries[index]) props.onEdit(index, text);
    if (end === 'key') onFocusAt(index);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const chip = chipOf(event.target);
    if (!chip || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = indexOf(chip);
    const at = shown.indexOf(index);
    const goTo = (place: number): void => onFocusAt(shown[place] ?? -1);
    const goToLine = (direction: 'above' | 'below'): void => {
      const chips = box.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [];
      const nearest = nearestChip(chip, chips, direction);
      if (nearest) onFocusAt(indexOf(nearest));
      else if (direction === 'below') field.current?.focus();
    };
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => goTo(Math.max(0, at - 1)),
      ArrowRight: () => goTo(at + 1),
      ArrowUp: () => goToLine('above'),
      ArrowDown: () => goToLine('below'),
      Home: () => goTo(0),
      End: () => goTo(shown.length - 1),
      Enter: () => edit(index),
      F2: () => edit(index),
      Delete: () => remove(index),
      Backspace: () => remove(index),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const onClick = ({ target }: MouseEvent<HTMLElement>): void => {
    const removed = target instanceof Element && target.closest<HTMLElement>('[data-remove]');
    if (removed) remove(Number(removed.dataset['remove']));
    else if (target === box.current) field.current?.focus();
  };

  return (
    // One ear for all chips, of which there may be thousands.
    <div
      ref={box}
      role="presentation"
      className={[styles.box, isDense && styles.denseBox, isWrong && styles.wrong].filter(Boolean).join(' ')}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={({ target }) => {
        const chip = chipOf(target);
        if (chip) edit(indexOf(chip));
      }}
      onFocus={({ target }) => {
        const chip = chipOf(target);
        if (chip) props.onFocusSeen(indexOf(chip));
      }}
    >
      {shown.length > 0 && (
        <Chips
          label={props.label}
          entries={entries}
          shown={shown}
          gravest={props.gravest}
          active={shown.includes(focus.index) ? focus.index : (shown[0] ?? 0)}
          editing={editing}
          disabled={disabled}
          onEdited={onEdited}
        />
      )}
      <AddField
        id={props.fieldId}
        field={field}
        describedBy={props.describedBy}
        isWrong={isWrong}
        disabled={disabled}
        onAdd={props.onAdd}
        onBack={() => shown.length > 0 && onFocusAt(shown.at(-1) ?? 0)}
      />
    </div>
  );
}

function chipOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-entry]') : null;
}

function indexOf(chip: HTMLElement): number {
  return Number(chip.dataset['entry']);
}
