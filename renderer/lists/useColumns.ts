import { useLayoutEffect, useState, type RefObject } from 'react';

/** How many columns of a width an element has room for. */
export function useColumns(element: RefObject<HTMLElement | null>, columnWidth: number): number {
  const [columns, setColumns] = useState(1);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = (): void => setColumns(Math.max(1, Math.floor(current.clientWidth / columnWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, columnWidth]);
  return columns;
}
