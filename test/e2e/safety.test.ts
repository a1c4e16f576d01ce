import { expect, it } from 'vitest';
import { t } from '../../shared/text/text';
import { freeDomain } from '../contract/serviceUnderTest';
import { openApp, openService } from './fixtures';
import { axeViolations } from './axe';

it('the page has no Node, no network, and goes nowhere', async () => {
  const { page, electron } = await openApp();
  const seen = await page.evaluate(async () => ({
    globals: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
    api: Object.keys((window as unknown as { hopseal: object }).hopseal).sort(),
    fetched: await fetch('https://example.invalid').then(
      () => 'fetched',
      () => 'refused',
    ),
    opened: window.open('https://example.invalid') === null,
    // In a task of the page's own: what the test's tool runs itself, the policy does not reach.
    evaluated: await new Promise((resolve) =>
      setTimeout(() => {
        try {
          resolve((0, eval)('1'));
        } catch {
          resolve('refused');
        }
      }),
    ),
  }));
  // Opening an https link hands it to the system's browser, of which there is none here.
  expect(seen).toEqual({
    globals: [],
    api: ['callMain', 'dropped', 'listenForCommands', 'listenForCorePort'],
    fetched: 'refused',
    opened: true,
    evaluated: 'refused',
  });
  const before = page.url();
  await page.evaluate(() => (location.href = 'https://example.invalid/'));
  expect(page.url()).toBe(before);
  const preferences = await electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity };
  });
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
});

it('main refuses what is no call', async () => {
  const { page } = await openApp();
  const answers = await page.evaluate(async () => {
    const { hopseal } = window as unknown as { hopseal: { callMain(call: unknown, ask: unknown): Promise<unknown> } };
    const wrong = [
      ['file.read', { path: '/etc/passwd' }],
      ['file.dropped', { path: '/etc/passwd' }],
      ['preferences.setTheme', { theme: 'pink' }],
      ['preferences.setTheme', null],
      [{}, null],
    ] as const;
    return Promise.all(wrong.map(([call, ask]) => hopseal.callMain(call, ask)));
  });
  expect(answers).toEqual(Array.from({ length: 5 }, () => ({ ok: false, error: 'call.refused' })));
});

it('axe finds nothing on any page, in light and dark', async () => {
  const service = await openService();
  const { page, window } = await openApp();
  const check = async (where: string): Promise<void> => {
    expect(await axeViolations(page), where).toEqual([]);
  };
  await page.getByRole('heading', { level: 1 }).waitFor();
  await check('connect');
  await window.connect(service.url, service.admin.token);
  await window.tree.waitFor();
  await window.select((await freeDomain(service)).name);
  await window.choose('incoming', 'requiredFor');
  await window.addEntries('incoming', 'senders', '*@bank.example nobody a@b.example a@b.example');
  for (const theme of ['light', 'dark'] as const) {
    await page.getByLabel(t('app/lightDark')).selectOption(theme);
    await check(`filter settings ${theme}`);
    await window.openReview(1);
    await check(`review ${theme}`);
    await page.getByRole('button', { name: t('app/back') }).click();
  }
});
