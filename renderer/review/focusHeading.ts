/** Puts the focus on the heading of the page, where what had it is gone or another page stands there. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus();
}
