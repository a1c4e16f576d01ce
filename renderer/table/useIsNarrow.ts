import { useCallback, useState } from 'react';

/** Whether an element is narrower than so many pixels; the first value is the ref to give it. */
export function useIsNarrow(
  pixels: number,
): readonly [(element: HTMLElement | null) => (() => void) | undefined, boolean] {
  const [isNarrow, setNarrow] = useState(false);
  const watch = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      const observer = new ResizeObserver(() => setNarrow(element.clientWidth < pixels));
      observer.observe(element);
      return () => observer.disconnect();
    },
    [pixels],
  );
  return [watch, isNarrow];
}
