import { join } from 'node:path';
import { t } from '../../shared/text/text';
import { launchApp, type HopsealApp } from '../app/hopsealApp';
import { median, type Figures } from './figures';
import { makeUserData } from './workspace';

const RUNS = 3;
const DOMAINS = 10_000;
const LONG_MS = 30_000;

/** From the click that sets a hop on 10,000 domains to a window that has drawn them drafted, all of them on the disk. */
export async function measureBulk(temp: string): Promise<Figures> {
  const userData = join(temp, 'bulk');
  makeUserData(userData, { domains: DOMAINS, policyEvery: 10 });
  const app = await launchApp({ userData });
  try {
    const took: number[] = [];
    for (let run = 0; run < RUNS; run++) took.push(await setAll(app));
    return { 'bulk.10k_ms': median(took) };
  } finally {
    await app.close();
  }
}

async function setAll({ page, window }: HopsealApp): Promise<number> {
  await window.tree.getByRole('treeitem').first().click();
  await page.getByRole('button', { name: t('bulk/selectBelow', { count: DOMAINS }) }).click();
  await window.choose('incoming', 'required');
  await page.getByRole('button', { name: t('bulk/apply', { count: DOMAINS }) }).waitFor({ timeout: LONG_MS });
  const texts = [t('bulk/apply', { count: DOMAINS }), t('status/drafts', { count: DOMAINS })];
  const took = await page.evaluate<number>(`(${APPLY})(${texts.map((text) => JSON.stringify(text)).join()})`);
  await window.tree.focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await window.waitForDrafts(0, LONG_MS);
  return took;
}

// Runs in the page, as text: what compiles this file would put calls of its own into functions. Waits for the frame in which the
// status line counts the drafts and the tree marks them, and for a task after it: by then the frame is drawn.
const APPLY = `(apply, drafted) => new Promise((resolve) => {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === apply);
  const started = performance.now();
  button.click();
  const look = () => requestAnimationFrame(() => {
    if (!document.body.textContent.includes(drafted)) return look();
    setTimeout(() => resolve(performance.now() - started));
  });
  look();
})`;
