import { expect, it } from 'vitest';
import { t } from '../../shared/text/text';
import { openConnected, openService } from './fixtures';
import { look } from './look';

const LONG_MS = 180_000;

it(
  'changes many nodes at once: seen beforehand, drafted in one step, undone in one',
  { timeout: LONG_MS },
  async () => {
    const service = await openService();
    const app = await openConnected(service);
    const { page, window, complaints } = app;
    const { domains } = service.counts;
    const title = (count: number) => page.getByRole('heading', { level: 1, name: t('bulk/title', { count }) });
    await window.tree.getByRole('treeitem').first().click();
    await page.getByRole('button', { name: t('bulk/selectBelow', { count: domains }) }).click();
    await title(domains).waitFor();
    await page.getByText(t('bulk/nothing')).waitFor();
    // The button is gone: the keyboard goes on at the heading.
    await expect.poll(() => title(domains).evaluate((heading) => heading === document.activeElement)).toBe(true);
    expect(await page.getByText(t('findings/list.empty')).count()).toBe(0);
    await window.choose('delivery', 'required');
    const apply = page.getByRole('button', { name: /^Draft [1-9]/u });
    await apply.waitFor();
    await page.getByText(/drafts would change, .*domains feel it/u).waitFor();

    // What would be wrong is said where it is typed, and is not drafted.
    const senders = page.getByRole('group', { name: t('bulk/add/senders') }).first();
    await senders.getByRole('textbox').fill('partner.example');
    await senders.getByRole('textbox').press('Enter');
    await page.getByText(t('bulk/errors', { count: 1 })).waitFor();
    await look(app, 'bulk-error');
    await page.getByRole('button', { name: t('lists/remove', { entry: 'partner.example' }) }).click();
    await apply.waitFor();
    await look(app, 'bulk-preview');
    const count = Number(/\d+/u.exec((await apply.textContent()) ?? '')?.[0]);
    await apply.click();
    await page.getByText(t('bulk/applied', { count })).waitFor();
    await window.waitForDrafts(count);
    await look(app, 'bulk-done');
    await page.keyboard.press('ControlOrMeta+Z');
    await window.waitForDrafts(0);
    expect(complaints).toEqual([]);
  },
);

it('selects by mouse and by keyboard alone', { timeout: LONG_MS }, async () => {
  const service = await openService();
  const app = await openConnected(service);
  const { page, window, complaints } = app;
  const title = (count: number) => page.getByRole('heading', { level: 1, name: t('bulk/title', { count }) });
  const rows = window.tree.getByRole('treeitem');
  const selected = window.tree.getByRole('treeitem', { selected: true });
  await rows.nth(1).click();
  await rows.nth(3).click({ modifiers: ['Shift'] });
  await title(3).waitFor();
  await rows.nth(2).click({ modifiers: ['ControlOrMeta'] });
  await title(2).waitFor();
  await look(app, 'bulk-selected');
  await rows.nth(1).click();
  await expect.poll(() => selected.count()).toBe(1);

  await window.tree.focus();
  await page.keyboard.press('Shift+ArrowDown');
  await title(2).waitFor();
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Shift+Home');
  await title(2).waitFor();
  await page.keyboard.press('ControlOrMeta+A');
  const all = await rows.count();
  await title(all).waitFor();
  await page.keyboard.press('ControlOrMeta+Space');
  await title(all - 1).waitFor();
  await page.keyboard.press('Home');
  await expect.poll(() => selected.count()).toBe(1);
  expect(complaints).toEqual([]);
});
