import { useCallback, useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';

/**
 * Keeps the focus in a table whose rows go away as they are mended: it goes to what has come to the same place. Answers what notes
 * where the focus is. `shown` is another one where the rows are.
 */
export function useFocusAfter(table: RefObject<HTMLElement | null>, shown: unknown): (event: FocusEvent) => void {
  const place = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (place.current === null || document.activeElement !== document.body) return;
    const row = table.current?.querySelector<HTMLElement>(`[data-index="${place.current}"]`);
    (row?.querySelector<HTMLElement>('textarea') ?? table.current)?.focus();
  }, [table, shown]);
  return useCallback(({ target }: FocusEvent) => {
    place.current = target.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? null;
  }, []);
}
