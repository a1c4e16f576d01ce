import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freeDomain, listNodes } from '../contract/serviceUnderTest';
import { openApp, openService, userDataFolder } from './fixtures';
import { look } from './look';

const LONG_MS = 240_000;

/** What is said in letters of English: it was never in the catalogue. Names and values of the service are none of the app's words. */
const FIND_UNTRANSLATED = `(known) => {
  const found = [];
  const isWord = (text) => /[A-Za-z]{3,}/u.test(text);
  const isKnown = (text) => known.some((each) => text.includes(each)) || /^[\\w.+*@-]*[.@][\\w.*@-]+$/u.test(text.trim());
  const judge = (text, where) => { if (isWord(text) && !isKnown(text)) found.push(where + ': ' + text.trim().slice(0, 80)); };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || element.closest('script, style, [role="tree"], bdi, code, .MuiTouchRipple-root')) continue;
    judge(node.textContent ?? '', 'text');
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
    if (element.closest('[role="tree"]') && !element.matches('[role="tree"]')) continue;
    for (const name of ['aria-label', 'title', 'placeholder']) judge(element.getAttribute(name) ?? '', name);
  }
  return [...new Set(found)];
}`;

/** Words of buttons, headings and labels that do not fit where they stand. */
const FIND_CUT = `() => [...document.querySelectorAll('button, h1, h2, h3, label, legend, th, dt, [role="tab"]')]
  .filter((element) => {
    const style = getComputedStyle(element);
    const isShown = element.checkVisibility({ visibilityProperty: true }) && !element.closest('.sr-only, [role="tree"]');
    return isShown && style.overflowX === 'hidden' && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
  })
  .map((element) => element.textContent.slice(0, 60))`;

it(
  'says nothing that is not in the catalogue, and cuts nothing off where words are longer',
  { timeout: LONG_MS },
  async () => {
    const service = await openService();
    const userData = userDataFolder();
    writeFileSync(join(userData, 'preferences.json'), JSON.stringify({ language: 'en-XA' }));
    const app = await openApp(userData);
    const { page, complaints } = app;
    const { name } = await freeDomain(service);
    // What is a name of its own, or comes from the service.
    const names = (await listNodes(service)).items.map((node) => node.name);
    const known = ['Hopseal', 'English', 'Deutsch', 'https://', 'Ctrl', service.url, ...names];
    const untranslated: string[] = [];
    const cut: string[] = [];
    const check = async (where: string): Promise<void> => {
      const said = await page.evaluate(`(${FIND_UNTRANSLATED})(${JSON.stringify(known)})`);
      untranslated.push(...(said as string[]).map((text) => `${where}: ${text}`));
      const short = await page.evaluate(`(${FIND_CUT})()`);
      cut.push(...(short as string[]).map((text) => `${where}: ${text}`));
    };
    await page.locator('h1').waitFor();
    await check('connect');
    await page.locator('input:not([type=radio])').nth(0).fill(service.url);
    await page.locator('input:not([type=radio])').nth(1).fill(service.admin.token);
    await page.locator('button[type=submit]').click();
    await page.getByRole('tree').waitFor();
    await page.locator('nav button').first().waitFor();
    const views = page.locator('header nav button');
    for (let at = 0; at < (await views.count()); at++) {
      // The one that stands would lead back.
      if ((await views.nth(at).getAttribute('aria-current')) === null) await views.nth(at).click();
      await page.locator('main h1').first().waitFor();
      await check(`view ${at}`);
    }
    await page.getByRole('searchbox').first().fill(name);
    await page.getByRole('treeitem').filter({ hasText: name }).first().click();
    const tabs = page.getByRole('tab');
    await tabs.first().waitFor();
    for (let at = 0; at < (await tabs.count()); at++) {
      await tabs.nth(at).click();
      await check(`tab ${at}`);
    }
    await look(app, 'pseudo');
    expect(untranslated).toEqual([]);
    expect(cut).toEqual([]);
    expect(complaints).toEqual([]);
  },
);
