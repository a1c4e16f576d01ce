import type { Page } from 'playwright';

/** Begins to watch the window's longest silence, in milliseconds on its own clock, from its next click on. */
export async function watchSilence(page: Page): Promise<void> {
  await page.evaluate(WATCH);
}

/** The longest silence since. */
export function longestSilence(page: Page): Promise<number> {
  return page.evaluate<number>('watched.longest');
}

// As text: what compiles this file would put calls of its own into functions.
const WATCH = `
  let last = performance.now();
  window.watched = { clicked: 0, longest: 0 };
  const tick = () => {
    const now = performance.now();
    if (watched.clicked > 0) watched.longest = Math.max(watched.longest, now - last);
    last = now;
    setTimeout(tick);
  };
  tick();
  document.addEventListener('click', () => (watched.clicked = performance.now()), { capture: true, once: true });`;
