import { expect, it } from 'vitest';
import { t } from '../../shared/text/text';
import { freeDomains } from '../contract/serviceUnderTest';
import { byPalette, tabTo } from './access/keys';
import { openApp, openService } from './fixtures';

const LONG_MS = 240_000;
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
