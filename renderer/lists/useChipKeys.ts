import { useRef, type KeyboardEvent, type RefObject } from 'react';

interface ChipActions {
  readonly edit: (index: number) => void;
  readonly remove: (index: number) => void;
}

interface ChipKeys {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Moves the focus to a chip; to the field where there is none at that place. */
  readonly focusChip: (index: number) => void;
  readonly onChipKey: (event: KeyboardEvent, index: number, actions: ChipActions) => void;
}

/** The keyboard among chips: arrows walk, Enter edits, Delete and Backspace remove. */
export function useChipKeys(): ChipKeys {
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const focusChip = (index: number): void => {
    const chip = box.current?.querySelectorAll<HTMLElement>('[data-chip]')[index];
    (chip ?? field.current)?.focus();
  };
  const onChipKey = (event: KeyboardEvent, index: number, { edit, remove }: ChipActions): void => {
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => focusChip(Math.max(0, index - 1)),
      ArrowRight: () => focusChip(index + 1),
      Home: () => focusChip(0),
      End: () => field.current?.focus(),
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
  return { box, field, focusChip, onChipKey };
}
