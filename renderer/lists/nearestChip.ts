/** The chip on the line above or below that lies nearest. Lines hold as many chips as fit. */
export function nearestChip(
  chip: HTMLElement,
  chips: Iterable<HTMLElement>,
  direction: 'above' | 'below',
): HTMLElement | null {
  const from = chip.getBoundingClientRect();
  let nearest: HTMLElement | null = null;
  let least = Infinity;
  for (const other of chips) {
    const to = other.getBoundingClientRect();
    const lines = direction === 'above' ? from.top - to.top : to.top - from.top;
    // A line away weighs more than any way along the line.
    const distance = lines * 1000 + Math.abs(to.left - from.left);
    if (lines > 1 && distance < least) [nearest, least] = [other, distance];
  }
  return nearest;
}
