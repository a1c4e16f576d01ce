import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { t } from '../../shared/text/text';
import { freeDomain } from '../contract/serviceUnderTest';
import { openApp, openConnected, openService, userDataFolder } from './fixtures';
import { axeViolations } from './axe';

/** Set HOPSEAL_PICTURES to a folder to keep what these tests see. */
const PICTURES = process.env['HOPSEAL_PICTURES'];

/** Pastes where the focus is. Resolves with the length that came: for a while after it was written to, a busy desktop's clipboard reads as empty. */
async function pasteOnce({ page, electron }: Pick<Awaited<ReturnType<typeof openApp>>, 'page' | 'electron'>) {
  const came = await page.evaluateHandle(() => ({
    length: new Promise<number>((resolve) =>
      addEventListener('paste', ({ clipboardData }) => resolve(clipboardData?.getData('text').length ?? 0), {
        capture: true,
        once: true,
      }),
    ),
  }));
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste());
  return await came.evaluate(({ length }) => length);
}

/** The app at a domain of its own whose incoming mail is required for some. */
async function openLists() {
  const service = await openService();
  const { name } = await freeDomain(service);
  const app = await openConnected(service);
  await app.window.select(name);
  await app.window.choose('incoming', 'requiredFor');
  const senders = app.window.list('incoming', 'senders');
  return {
    ...app,
    name,
    senders,
    entries: () => senders.locator('[data-entry]').allInnerTexts(),
    tool: (tool: string) => senders.getByRole('toolbar').getByRole('button', { name: tool }),
    /** The place in the list of the chip that has the focus. */
    focused: () => app.page.evaluate(() => document.activeElement?.getAttribute('data-entry')),
    paste: async (text: string) => {
      await senders.getByRole('textbox').focus();
      await app.electron.evaluate(({ clipboard }, pasted) => clipboard.writeText(pasted), text);
      await expect.poll(() => pasteOnce(app)).toBeGreaterThan(0);
    },
  };
}

it('walks, edits and removes chips by the keyboard alone', async () => {
  const { page, window, senders, entries, focused, complaints } = await openLists();
  await window.addEntries('incoming', 'senders', 'a@one.com b@two.com c@three.com');
  await page.keyboard.press('ArrowLeft');
  expect(await focused()).toBe('2');
  await page.keyboard.press('Home');
  expect(await focused()).toBe('0');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  const editor = senders.getByRole('textbox', { name: t('lists/edit', { entry: 'b@two.com' }) });
  await editor.fill('something else');
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Home');
  await page.keyboard.type('x@zero.com ');
  await page.keyboard.press('Enter');
  await expect.poll(entries).toEqual(['a@one.com', 'x@zero.com', 'b@two.com', 'c@three.com']);
  expect(await focused()).toBe('1');
  await page.keyboard.press('Delete');
  await senders
    .getByRole('status')
    .getByText(t('lists/removed', { entry: 'x@zero.com' }))
    .waitFor();
  expect(await focused()).toBe('1');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('"john doe"@x.com ');
  await expect.poll(entries).toEqual(['a@one.com', 'b@two.com', 'c@three.com', '"john doe"@x.com']);
  expect(complaints).toEqual([]);
});

it('says what is wrong, where, and what its fixes will do; a fix can be undone', async () => {
  const { page, window, senders, entries, focused, paste } = await openLists();
  await paste('Ann Smith <ann@partner.com>; @bank.com, house.com\nb@c.com b@c.com b@c.com nobody');
  await senders.getByText(t('lists/unwrapped.display_name')).waitFor();
  await page.getByText(t('lists/heldBack', { count: 4 })).waitFor();
  await window
    .card('incoming')
    .getByText(t('lists/heldBackHere', { count: 4 }))
    .waitFor();
  await senders.getByRole('button', { name: t('lists/entries', { count: 2 }) }).click();
  await senders.getByRole('button', { name: 'b@c.com', exact: true }).last().click();
  expect(await focused()).toBe('5');

  await senders.getByRole('button', { name: t('lists/fixTo', { replacement: '*@bank.com' }) }).click();
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  const counts = [t('lists/fixChanges', { count: 1 }), t('lists/fixRemoves', { count: 2 })];
  await senders.getByRole('button', { name: t('lists/fixAll', { what: counts.join(', ') }) }).click();
  const fixed = ['ann@partner.com', '*@bank.com', '*@house.com', 'b@c.com', 'nobody'];
  await expect.poll(entries).toEqual(fixed);
  await senders.getByRole('button', { name: t('lists/undo') }).click();
  await expect.poll(async () => (await entries()).length).toBe(7);
});

it('searches, sorts, removes repeats and copies', async () => {
  const { page, electron, senders, entries, tool, paste } = await openLists();
  await paste('z@b.com a@b.com *@b.com c@a.com c@a.com');
  await tool(t('lists/sort')).click();
  await expect.poll(entries).toEqual(['c@a.com', 'c@a.com', '*@b.com', 'a@b.com', 'z@b.com']);
  await tool(t('lists/removeRepeats', { count: 1 })).click();
  await expect.poll(entries).toEqual(['c@a.com', '*@b.com', 'a@b.com', 'z@b.com']);
  await tool(t('lists/copy')).click();
  await senders.getByText(t('lists/copied', { count: 4 })).waitFor();
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('c@a.com, *@b.com, a@b.com, z@b.com');
  await tool(t('lists/search')).click();
  await page.keyboard.type('B.C');
  await senders.getByText(t('lists/foundOf', { found: 3, total: 4 })).waitFor();
  expect(await entries()).toEqual(['*@b.com', 'a@b.com', 'z@b.com']);
  await page.keyboard.press('Escape');
  await expect.poll(entries).toHaveLength(4);
});

it('takes free text, and loses none of it at another node', async () => {
  const { page, window, senders, entries, tool, name } = await openLists();
  await tool(t('lists/freeText')).click();
  const box = senders.getByRole('textbox');
  await box.fill('a@b.com\n<c@d.com>\nhalf');
  await senders
    .getByText(t('lists/senderCount', { count: 3 }))
    .first()
    .waitFor();
  expect(await box.inputValue()).toBe('a@b.com\n<c@d.com>\nhalf');
  await box.press('End');
  await box.pressSequentially('-typed');
  await page.getByRole('searchbox', { name: t('tree/search') }).fill('');
  await window.tree.getByRole('treeitem').first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor({ state: 'detached' });
  await window.select(name);
  await expect.poll(() => box.inputValue()).toBe('a@b.com\nc@d.com\nhalf-typed');
  await tool(t('lists/freeText')).click();
  await expect.poll(entries).toEqual(['a@b.com', 'c@d.com', 'half-typed']);
});

it('keeps what is being typed when the window is closed', async () => {
  const service = await openService();
  const userData = userDataFolder();
  const { name } = await freeDomain(service);
  const before = await openConnected(service, userData);
  await before.window.select(name);
  await before.window.choose('incoming', 'requiredFor');
  await before.window.waitForSaved();
  await before.window.list('incoming', 'senders').getByRole('textbox').pressSequentially('half@typed.com');
  await before.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await before.close().catch(() => undefined);

  const { window } = await openApp(userData);
  await window.tree.waitFor();
  await window.select(name);
  await window.list('incoming', 'senders').getByText('half@typed.com').first().waitFor();
});

it('stays whole with ten thousand entries', async () => {
  const { page, window, senders, focused, paste, complaints } = await openLists();
  await paste(Array.from({ length: 10_000 }, (_, at) => `person${at}@company${at % 977}.com`).join('\n'));
  await senders
    .getByText(t('lists/senderCount', { count: 10_000 }))
    .first()
    .waitFor();
  expect(await senders.locator('[data-entry]').count()).toBeLessThan(200);
  await page.keyboard.press('ArrowLeft');
  expect(await focused()).toBe('9999');
  await page.keyboard.press('Home');
  expect(await focused()).toBe('0');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await senders
    .getByText(t('lists/senderCount', { count: 9999 }))
    .first()
    .waitFor();
  await window.waitForSaved();
  expect(complaints).toEqual([]);
});

it('looks as it should, and axe finds nothing', async () => {
  const { page, electron, window, senders, tool, paste } = await openLists();
  await paste('Ann <ann@partner.com> @bank.com house.com *@gmail.com b@c.com b@c.com b@c.com Upper@Case.com nobody');
  await window.addEntries('incoming', 'recipients', '* finance');
  await senders.getByRole('button', { name: t('lists/entries', { count: 2 }) }).click();
  const look = async (what: string): Promise<void> => {
    expect(await axeViolations(page), what).toEqual([]);
    if (!PICTURES) return;
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ animations: 'disabled', path: join(PICTURES, `panel-${what}.png`) });
  };
  for (const [theme, width, height] of [
    ['light', 1024, 700],
    ['dark', 1440, 900],
  ] as const) {
    await page.getByLabel(t('app/lightDark')).selectOption(theme);
    await electron.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
      width,
      height,
    ] as [number, number]);
    await page.waitForFunction((wanted) => innerWidth === wanted, width);
    await senders.scrollIntoViewIfNeeded();
    await look(`chips-${theme}`);
  }
  await tool(t('lists/freeText')).click();
  await look('text');
  await tool(t('lists/freeText')).click();
  await paste(Array.from({ length: 2000 }, (_, at) => `person${at}@company${at % 97}.com`).join(' '));
  await senders
    .getByText(t('lists/senderCount', { count: 2009 }))
    .first()
    .waitFor();
  await tool(t('lists/search')).click();
  await page.keyboard.type('company5');
  await look('dense');
});

it('takes a discarded draft back as it was', async () => {
  const service = await openService();
  const { name } = await freeDomain(service);
  const { page, window } = await openConnected(service);
  await window.select(name);
  await window.choose('incoming', 'requiredFor');
  await window.addEntries('incoming', 'senders', 'ann@partner.com nobody');
  await window.waitForDrafts(1);
  await page.getByRole('button', { name: t('settings/discard') }).click();
  await window.waitForDrafts(0);
  await page.getByRole('button', { name: t('settings/takeBack') }).click();
  await window.waitForDrafts(1);
  await window.list('incoming', 'senders').getByText('nobody').first().waitFor();
});
