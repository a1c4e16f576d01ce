import { t } from '../../shared/text/text';
import type { HopsealApp } from './hopsealApp';

/** Has the page of diagnostics look at all that it can, and make a backup. */
export async function diagnoseAll({ page }: HopsealApp): Promise<void> {
  await page.getByRole('button', { name: t('diagnostics/check') }).click();
  await page.getByText(t('diagnostics/whole')).waitFor();
  await page.getByRole('button', { name: t('diagnostics/try') }).click();
  await page.getByText('HTTP 401').waitFor();
  await page.getByRole('button', { name: t('diagnostics/backUp') }).click();
  await page
    .getByRole('button', { name: t('diagnostics/restore'), exact: false })
    .first()
    .waitFor();
}
