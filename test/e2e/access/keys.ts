import { expect } from 'vitest';
import type { Page } from 'playwright';
import { t } from '../../../shared/text/text';

const MOST_TABS = 160;

/** What has the focus, as a screen reader would name it. */
const FOCUSED = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return '';
  const labels = [...(element.labels ?? [])].map((label) => label.textContent);
  const by = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
  return [element.getAttribute('aria-label') ?? '', ...labels, ...by, element.textContent.trim()].join(' ').trim();
})()`;

/** Goes on with Tab until what has the focus is named so; fails where it never is. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const seen: string[] = [];
  for (let turn = 0; turn < MOST_TABS; turn++) {
    const focused = (await page.evaluate(FOCUSED)) as string;
    if (typeof name === 'string' ? focused.startsWith(name) : name.test(focused)) return;
    seen.push(focused.slice(0, 40));
    await page.keyboard.press('Tab');
  }
  throw new Error(`Nothing named ${String(name)} has the focus: ${seen.join(' | ')}`);
}

/** Goes there and presses a key; something has the focus afterwards, whatever became of what was pressed. */
export async function press(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
  await expectFocus(page);
}

/** Goes on with a key until what has the focus in a menu is named so. */
export async function moveTo(page: Page, name: string, key = 'ArrowDown'): Promise<void> {
  for (let turn = 0; turn < MOST_TABS; turn++) {
    if (((await page.evaluate(FOCUSED)) as string).startsWith(name)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Nothing named ${name} is there.`);
}

/** Waits until something has the focus: a person who sees nothing is nowhere without it. */
export async function expectFocus(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
}

/** Has the palette do what these words name. */
export async function byPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(words);
  // What was used before comes first, whatever fits best.
  const options = page.getByRole('option');
  await options.filter({ hasText: words }).first().waitFor();
  const at = (await options.allInnerTexts()).findIndex((text) => text.startsWith(words));
  for (let step = 0; step < at; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: t('palette/input') }).waitFor({ state: 'detached' });
}
