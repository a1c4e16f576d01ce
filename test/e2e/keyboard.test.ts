import { expect, it } from 'vitest';
import type { Page } from 'playwright';
import { t } from '../../shared/text/text';
import { freeDomains } from '../contract/serviceUnderTest';
import { openApp, openConnected, openService } from './fixtures';
import { keepPicture, look } from './look';

const LONG_MS = 240_000;
const MOST_TABS = 120;

/** What has the focus, as a screen reader would name it. */
const FOCUSED = `(() => {
  const element = document.activeElement;
  if (!element) return '';
  const labels = [...(element.labels ?? [])].map((label) => label.textContent);
  const by = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
  return [element.getAttribute('aria-label') ?? '', ...labels, ...by, element.textContent.trim()].join(' ').trim();
})()`;

/** Goes on with Tab until what has the focus is named so; fails where it never is. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const seen: string[] = [];
  for (let turn = 0; turn < MOST_TABS; turn++) {
    const focused = (await page.evaluate(FOCUSED)) as string;
    if (typeof name === 'string' ? focused.startsWith(name) : name.test(focused)) return;
    seen.push(focused.slice(0, 40));
    await page.keyboard.press('Tab');
  }
  throw new Error(`Nothing named ${String(name)} has the focus: ${seen.slice(0, 30).join(' | ')}`);
}

/** Has the palette do what these words name. */
async function byPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(words);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

it(
  'does the main job by keyboard alone: connect, find, draft, review, push, take back',
  { timeout: LONG_MS },
  async () => {
    const service = await openService();
    const { page, window, complaints } = await openApp();
    const [domain] = await freeDomains(service, 1);
    const { id, name } = domain ?? { id: '', name: '' };
    await page.getByRole('heading', { level: 1 }).waitFor();
    await tabTo(page, t('connect/address'));
    await page.keyboard.type(service.url);
    await page.keyboard.press('Tab');
    await page.keyboard.type(service.admin.token);
    await page.keyboard.press('Enter');
    await window.tree.waitFor();
    await window.waitForConnection('online');

    await page.keyboard.press('Control+F');
    await page.keyboard.type(name);
    await page.getByText(t('tree/found', { count: 1 })).waitFor();
    await tabTo(page, t('tree/title'));
    await page.keyboard.press('End');
    await page.getByRole('heading', { level: 1, name }).waitFor();

    await tabTo(page, t('settings/options/inherit'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const senders = window.list('incoming', 'senders').getByRole('textbox');
    await senders.waitFor();
    await tabTo(page, t('lists/senders'));
    await page.keyboard.type('*@bank.example ann@partner.example,');
    await tabTo(page, t('lists/recipients'));
    await page.keyboard.type('*,');
    await page.keyboard.press('Tab');
    await window.waitForSaved();

    await byPalette(page, t('commands/review'));
    await page.getByRole('article', { name, exact: true }).waitFor();
    await tabTo(page, t('review/push', { count: 1 }));
    await page.keyboard.press('Enter');
    const pushAll = page.getByRole('button', { name: t('review/pushAll', { count: 1 }) });
    await window.status
      .getByText(t('status/drafts', { count: 0 }), { exact: true })
      .or(pushAll)
      .first()
      .waitFor();
    if (await pushAll.isVisible()) {
      await tabTo(page, t('review/pushAll', { count: 1 }));
      await page.keyboard.press('Enter');
    }
    await window.waitForDrafts(0);
    expect(service.policy(id).incoming).toEqual({
      mode: 'requiredFor',
      senders: ['*@bank.example', 'ann@partner.example'],
      recipients: ['*'],
    });

    await byPalette(page, t('commands/history'));
    await page.getByRole('heading', { level: 1, name: t('history/title') }).waitFor();
    await tabTo(page, /^take back/iu);
    await page.keyboard.press('Enter');
    await window.waitForDrafts(1);
    await page.keyboard.press('Control+Z');
    await window.waitForDrafts(0);
    expect(complaints).toEqual([]);
  },
);

it('loses nothing at 200 %', { timeout: LONG_MS }, async () => {
  const service = await openService();
  const app = await openConnected(service);
  const { page, window, electron, complaints } = app;
  const [domain] = await freeDomains(service, 1);
  await window.select(domain?.name ?? '');
  await window.choose('incoming', 'requiredFor');
  await window.addEntries('incoming', 'senders', '*@bank.example');
  await electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1280, 900);
    window?.webContents.setZoomFactor(2);
  });
  await page.waitForFunction(() => innerWidth === 640);
  await look(app, 'zoom', []);
  await keepPicture(app, 'zoom');
  const lost = await page.evaluate(`(() => {
    // Up and down it scrolls; what stands beside the window is lost.
    const isThere = (element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width === 0 || (left >= -1 && right <= innerWidth + 1);
    };
    return [...document.querySelectorAll('button, input, select, [role=tab], [role=treeitem], h1, h2')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.sr-only'))
      .filter((element) => !isThere(element))
      .map((element) => element.getAttribute('aria-label') ?? element.textContent.slice(0, 40));
  })()`);
  expect(lost).toEqual([]);
  expect(complaints).toEqual([]);
});
