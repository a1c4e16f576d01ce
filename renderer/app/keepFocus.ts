const FOCUSABLE = [
  'a[href]',
  'button:enabled',
  'input:enabled',
  'select:enabled',
  'textarea:enabled',
  'summary',
  '[tabindex]:not([tabindex="-1"])',
].join(', ');

/**
 * Keeps whoever works by keyboard from being nowhere: where what had the focus goes away or can no longer be used, as a row that is
 * mended or a button that did its work, the focus goes to what is next to it, and comes back where that was for a moment only.
 * Parts that know better put it elsewhere at once.
 */
export function keepFocus(): void {
  /** What had the focus last, and all around it, from the inside out. */
  let way: readonly Element[] = [];
  document.addEventListener('focusin', ({ target }) => {
    way = target instanceof Element ? [target, ...around(target)] : [];
  });
  /** From what cannot be used for a while, to what it went to meanwhile. */
  let lent: readonly [from: HTMLElement, to: HTMLElement] | null = null;
  const look = (): void => {
    const [last] = way;
    if (!last || document.activeElement !== document.body || canBeUsed(last)) return;
    const next = nextTo(way);
    lent = last instanceof HTMLElement && next ? [last, next] : null;
    next?.focus();
  };
  const giveBack = ([from, to]: readonly [HTMLElement, HTMLElement]): void => {
    lent = null;
    if (document.activeElement === to) from.focus();
  };
  // A browser takes the focus off what is disabled as it draws.
  const observer = new MutationObserver(() => {
    if (lent && canBeUsed(lent[0])) giveBack(lent);
    const [last] = way;
    if (last && !canBeUsed(last)) requestAnimationFrame(look);
  });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
}

function canBeUsed(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled');
}

function around(element: Element): Element[] {
  const all: Element[] = [];
  for (let each = element.parentElement; each; each = each.parentElement) all.push(each);
  return all;
}

/** The first that can take the focus in the smallest part that is still there; a page by its heading. */
function nextTo([last, ...parts]: readonly Element[]): HTMLElement | null {
  for (const part of parts) {
    if (!part.isConnected) continue;
    if (part.matches('main, body')) return headingOf(part);
    const all = [...part.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((each) => each.checkVisibility());
    const after = all.find((each) => last?.isConnected && isBefore(last, each));
    const found = after ?? all[0] ?? (part.matches(FOCUSABLE) && part instanceof HTMLElement ? part : null);
    if (found) return found;
  }
  return null;
}

function headingOf(part: Element): HTMLElement | null {
  const heading = part.querySelector<HTMLElement>('h1') ?? document.querySelector<HTMLElement>('main');
  if (heading && !heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  return heading;
}

function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
