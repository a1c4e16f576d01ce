import type { Page } from 'playwright';

/**
 * Notes what a screen reader announces: text that comes into a live region which was there before, as one that comes with its text
 * is often passed over, and alerts, which are read as they come.
 */
const LISTEN = `(() => {
  const said = (globalThis.announced = []);
  const REGION = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])';
  const known = new WeakSet(document.querySelectorAll(REGION));
  const hear = (region) => { if (region && (known.has(region) || region.matches('[role=alert]'))) said.push(region.textContent.replace(/\\\\s+/gu, ' ').trim()); };
  const elementOf = (node) => (node instanceof Element ? node : node.parentElement);
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      hear(elementOf(target)?.closest(REGION));
      for (const node of addedNodes) {
        if (node instanceof Element) [node, ...node.querySelectorAll('[role=alert]')].filter((each) => each.matches('[role=alert]')).forEach(hear);
      }
    }
    document.querySelectorAll(REGION).forEach((region) => known.add(region));
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
})()`;

export async function listen(page: Page): Promise<void> {
  await page.evaluate(LISTEN);
}

/** All that was announced since; each change of a region anew. */
export async function announced(page: Page): Promise<string[]> {
  return (await page.evaluate('globalThis.announced')) as string[];
}
