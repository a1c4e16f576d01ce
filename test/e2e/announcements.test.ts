import { expect, it } from 'vitest';
import type { Page } from 'playwright';
import { t } from '../../shared/text/text';
import { wizardOf } from '../app/importWizard';
import { AUTOMATIC, freeDomains } from '../contract/serviceUnderTest';
import { announced, listen } from './access/announcements';
import { openConnected, openService } from './fixtures';

const LONG_MS = 120_000;

/** Waits until something like it was announced. */
async function expectAnnounced(page: Page, words: string | RegExp): Promise<void> {
  const isIt = (text: string) => (typeof words === 'string' ? text.includes(words) : words.test(text));
  await expect.poll(() => announced(page), { timeout: 15_000 }).toSatisfy((said: string[]) => said.some(isIt));
}

it('announces what happens: found, saved, undone, checked, drafted, pushed', { timeout: LONG_MS }, async () => {
  const service = await openService();
  const free = await freeDomains(service, 2);
  const [one, other] = free.map(({ name }) => name) as [string, string];
  service.setPolicy(free[1]?.id ?? '', AUTOMATIC);
  const app = await openConnected(service);
  const { page, window, complaints } = app;
  await listen(page);
  await window.select(one);
  await expectAnnounced(page, t('tree/found', { count: 1 }));
  await window.choose('incoming', 'required');
  await expectAnnounced(page, t('settings/saved', { time: '' }));
  await expectAnnounced(page, t('status/drafts', { count: 1 }));
  await page.keyboard.press('ControlOrMeta+Z');
  await expectAnnounced(page, t('steps/undone', { what: t('steps/one/edit', { name: one }) }));

  await window.openImport();
  const wizard = wizardOf(app);
  await wizard.paste(`domain,incoming\n${one},required\n${other},sometimes\n`);
  await wizard.button(t('import/next')).click();
  await wizard.button(t('import/check')).click();
  await expectAnnounced(page, t('import/bad', { count: 1, total: t('import/rowsRead', { count: 2 }) }));
  await wizard.button(t('import/goOn', { count: 1 })).click();
  await expectAnnounced(page, /^1 change reaches /u);
  await wizard.button(t('import/write', { count: 1 })).click();
  await expectAnnounced(page, t('import/drafted', { count: 1 }));
  await wizard.button(t('import/review')).click();
  await window.push(1);
  await expectAnnounced(page, t('review/done', { count: 1 }));
  await expectAnnounced(page, t('status/drafts', { count: 0 }));

  await window.select(other);
  await page.getByRole('tab', { name: t('nodeTabs/whatIf') }).click();
  await page.getByRole('textbox', { name: t('whatIf/sender'), exact: true }).fill('ann@bank.example');
  await page.getByRole('textbox', { name: t('whatIf/recipient'), exact: true }).fill('finance');
  await expectAnnounced(page, t('whatIf/passes'));
  await service.stop();
  await window.waitForConnection('offline');
  await expectAnnounced(page, t('status/offline'));
  expect(complaints).toEqual([]);
});
