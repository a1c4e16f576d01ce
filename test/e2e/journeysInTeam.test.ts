import { join } from 'node:path';
import { expect, it } from 'vitest';
import { t } from '../../shared/text/text';
import { wizardOf } from '../app/importWizard';
import { freeDomains } from '../contract/serviceUnderTest';
import { byPalette, expectFocus, press, tabTo } from './access/keys';
import { openConnected, openService, userDataFolder } from './fixtures';
import { openHand } from './handApp';

/** Journeys by keyboard alone of those who work together, and by hand. */

const LONG_MS = 120_000;

it('makes a change set, says who works here, judges, comments, and drafts it', { timeout: LONG_MS }, async () => {
  const service = await openService();
  const app = await openConnected(service);
  const { page, window, complaints } = app;
  const [domain] = await freeDomains(service, 1);
  const name = domain?.name ?? '';
  await window.select(name);
  await window.choose('delivery', 'required');
  await window.waitForDrafts(1);

  await byPalette(page, t('commands/review'));
  await press(page, t('changeSets/make'));
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('Clinics');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Clinics' }).waitFor();
  await expectFocus(page);

  await press(page, t('changeSets/team'));
  await page.getByRole('dialog').getByLabel(t('changeSets/yourName')).waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Ann');
  await press(page, t('changeSets/makeKey'));
  await page.getByText(/^[A-Za-z0-9+/]{43}=$/u).waitFor();
  await press(page, t('changeSets/save'));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expectFocus(page);

  await press(page, t('changeSets/approveOf', { name }));
  await page.getByText(/^Approved by Ann/u).waitFor();
  await expectFocus(page);
  await tabTo(page, t('changeSets/commentOn', { name }));
  await page.keyboard.type('As agreed.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('article', { name }).getByRole('paragraph').getByText('As agreed.').waitFor();
  await expectFocus(page);

  const file = join(userDataFolder(), 'Clinics.hopseal');
  await wizardOf(app).answerDialogs(file);
  await press(page, t('changeSets/saveFile'));
  await page.getByText(t('changeSets/saved', { count: 1, name: 'Clinics.hopseal' })).waitFor();
  await page.keyboard.press('Control+Z');
  await window.waitForDrafts(0);
  await press(page, t('changeSets/remove'));
  await page.getByText(t('changeSets/removeHint')).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(t('changeSets/none')).waitFor();
  await expectFocus(page);
  await press(page, t('changeSets/open'));
  await page.getByText(t('changeSets/opened', { title: 'Clinics' })).waitFor();
  await press(page, t('changeSets/take', { count: 1 }));
  await window.waitForDrafts(1);
  await expectFocus(page);
  expect(complaints).toEqual([]);
});

it('works through a checklist', { timeout: LONG_MS }, async () => {
  const { page, window, complaints } = await openHand();
  await byPalette(page, t('commands/review'));
  await press(page, t('checklist/apply', { count: 3 }));
  await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
  await page.keyboard.press('Control+Enter');
  await page.getByText(t('checklist/progress', { ticked: 1, total: 3, done: 1, skipped: 0, failed: 0 })).waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
  await press(page, t('checklist/skip'));
  await page.getByText(t('checklist/progress', { ticked: 2, total: 3, done: 1, skipped: 1, failed: 0 })).waitFor();
  await expectFocus(page);
  await tabTo(page, t('checklist/note'));
  await page.keyboard.type('Locked');
  await press(page, t('checklist/fail'));
  await page.getByText(t('checklist/progress', { ticked: 3, total: 3, done: 1, skipped: 1, failed: 1 })).waitFor();
  await expectFocus(page);
  await window.waitForDrafts(2);
  expect(complaints).toEqual([]);
});
