import type { CheckedList } from './checked';
import { Chip } from './Chip';
import { ChipEditor, type EditEnd } from './ChipEditor';

/** What both ways of showing chips are given. */
export interface ChipsProps {
  readonly label: string;
  readonly entries: readonly string[];
  /** Places in the list that are shown: all, or what a search found. */
  readonly shown: readonly number[];
  readonly gravest: CheckedList['gravest'];
  /** The chip that the Tab key reaches. */
  readonly active: number;
  readonly editing: number | null;
  readonly disabled: boolean;
  readonly onEdited: (index: number, text: string, end: EditEnd) => void;
}

/** The chip at a place among those shown, or the field that it turns to. */
export function ChipAt({
  at,
  entries,
  shown,
  gravest,
  active,
  editing,
  disabled,
  onEdited,
}: ChipsProps & { at: number }) {
  const index = shown[at] ?? 0;
  const entry = entries[index] ?? '';
  if (index === editing) {
    return <ChipEditor entry={entry} row={at + 1} onDone={(text, end) => onEdited(index, text, end)} />;
  }
  return (
    <Chip
      entry={entry}
      index={index}
      row={at + 1}
      finding={gravest.get(index)}
      isActive={index === active}
      disabled={disabled}
    />
  );
}
