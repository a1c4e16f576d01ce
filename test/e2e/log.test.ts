import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { t } from '../../shared/text/text';
import { freeDomain } from '../contract/serviceUnderTest';
import { openConnected, openService, userDataFolder } from './fixtures';

const SENDERS = ['orders@wholesaler.example', '*@secretbank.example', 'Ann.Example@partner.example'];
const RECIPIENT = 'payroll.confidential';

it('writes no address, domain, entry or token into its log', { timeout: 240_000 }, async () => {
  const service = await openService();
  const userData = userDataFolder();
  const app = await openConnected(service, userData);
  const { page, window, electron } = app;
  const { name } = await freeDomain(service);
  await window.select(name);
  await window.choose('incoming', 'requiredFor');
  await window.addEntries('incoming', 'senders', `${SENDERS.join(' ')} not..an@address`);
  await window.addEntries('incoming', 'recipients', RECIPIENT);
  await window.waitForSaved();
  await window.choose('delivery', 'required');
  await window.choose('incoming', 'required');
  await window.waitForSaved();
  await window.openReview(1);
  await window.push(1);
  await window.waitForDrafts(0);
  // The service goes away while something is asked of it.
  await service.stop();
  await page.getByRole('button', { name: t('app/pull'), exact: true }).click();
  await window.waitForConnection('offline');
  // A page that falls over, and a defect that names what it met.
  await electron.evaluate(
    ({ BrowserWindow }, words) => {
      console.error('Defect: a test', new Error(`No entry ${words.join(', ')}`), { entries: words });
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return new Promise<void>((resolve) => {
        contents?.once('did-finish-load', () => resolve());
        contents?.forcefullyCrashRenderer();
      });
    },
    [...SENDERS, `Bearer ${service.admin.token}`],
  );
  await app.close();

  const log = readdirSync(userData, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.log') && path.includes('logs'))
    .map((path) => readFileSync(join(userData, path), 'utf8'))
    .join('\n');
  // It was written, with what helps.
  expect(log).toContain('the window fell over');
  expect(log).toContain('Defect: a test');
  expect(log).toContain('No entry ‹address›');
  const told = [
    ...SENDERS,
    ...SENDERS.map((entry) => entry.split('@')[1] ?? entry),
    RECIPIENT,
    name,
    service.admin.token,
  ];
  expect(told.filter((value) => log.toLowerCase().includes(value.toLowerCase()))).toEqual([]);
});
