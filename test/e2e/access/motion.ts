import type { Page } from 'playwright';

/** Longer than this is seen as motion. */
const LONGEST_MS = 1;

/** What would move: by its style, before or after itself, or now. */
const FIND_MOVING = `(longest) => {
  const ms = (text) => Math.max(...text.split(',').map((each) => parseFloat(each) * (each.trim().endsWith('ms') ? 1 : 1000)));
  const isLong = (style) => {
    const transition = style.transitionProperty === 'none' ? 0 : ms(style.transitionDuration);
    const animation = style.animationName === 'none' ? 0 : ms(style.animationDuration);
    const repeats = style.animationName !== 'none' && style.animationIterationCount !== '1';
    return transition > longest || animation > longest || repeats || style.scrollBehavior === 'smooth';
  };
  const named = (element, part) => element.tagName.toLowerCase() + (part ?? '') + ' ' + element.getAttribute('class');
  const byStyle = [...document.querySelectorAll('*')].flatMap((element) =>
    [null, '::before', '::after'].filter((part) => isLong(getComputedStyle(element, part))).map((part) => named(element, part)));
  const now = document.getAnimations()
    .filter(({ effect }) => effect.getComputedTiming().activeDuration > longest)
    .map(({ effect }) => 'now: ' + named(effect.target));
  return [...new Set([...byStyle, ...now])];
}`;

/** What moves although less motion is asked for. */
export async function movingStill(page: Page, place: string): Promise<string[]> {
  const moving = (await page.evaluate(`(${FIND_MOVING})(${LONGEST_MS})`)) as string[];
  return moving.map((what) => `${place}: ${what}`);
}
