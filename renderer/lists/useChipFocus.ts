import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** The entry that the keyboard is at. */
export interface EntryFocus {
  readonly index: number;
  /** How often the focus was sent to an entry: it goes there at each change. */
  readonly asked: number;
}

interface EntryFocusing {
  readonly focus: EntryFocus;
  /** Sends the focus to an entry. */
  readonly send: (index: number) => void;
  /** Takes note of where it went by itself. */
  readonly note: (index: number) => void;
}

export function useEntryFocus(): EntryFocusing {
  const [focus, setFocus] = useState<EntryFocus>({ index: 0, asked: 0 });
  return {
    focus,
    send: (index) => setFocus(({ asked }) => ({ index, asked: asked + 1 })),
    note: (index) => setFocus((before) => (before.index === index ? before : { ...before, index })),
  };
}

/** Puts the focus on the chip that it was sent to; where there is none at that place, on the field. */
export function useChipFocus(
  { index, asked }: EntryFocus,
  box: RefObject<HTMLElement | null>,
  field: RefObject<HTMLElement | null>,
): void {
  const served = useRef(asked);
  useLayoutEffect(() => {
    if (served.current === asked) return;
    served.current = asked;
    const chip = box.current?.querySelector<HTMLElement>(`[data-entry="${index}"]`);
    (chip ?? field.current)?.focus();
  }, [index, asked, box, field]);
}
