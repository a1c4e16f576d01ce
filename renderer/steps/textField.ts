const NO_TEXT = new Set(['button', 'checkbox', 'radio', 'range', 'reset', 'submit']);

/** What is typed in a text field; null for anything else. */
export function textOf(target: EventTarget | null): string | null {
  if (target instanceof HTMLInputElement) return NO_TEXT.has(target.type) ? null : target.value;
  if (target instanceof HTMLTextAreaElement) return target.value;
  return target instanceof HTMLElement && target.isContentEditable ? target.innerText : null;
}

/** The menu's undo goes through another process before it reaches the field. */
const FIELD_MS = 100;

/**
 * Does something where the key that is being pressed undoes nothing in the field, which is empty. A list's field is empty once
 * what was typed has become an entry: then the entry is what a person wants to undo.
 */
export function ifFieldDoesNothing(act: () => void): void {
  let hasUndone = false;
  const note = (event: Event): void => {
    // It is told of as well where it left the field as it was.
    if (event instanceof InputEvent && event.inputType.startsWith('history') && textOf(event.target)) hasUndone = true;
  };
  window.addEventListener('input', note, { capture: true });
  setTimeout(() => {
    window.removeEventListener('input', note, { capture: true });
    if (!hasUndone) act();
  }, FIELD_MS);
}
