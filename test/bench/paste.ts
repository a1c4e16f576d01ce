import { join } from 'node:path';
import { launchApp, type HopsealApp } from '../app/hopsealApp';
import { t } from '../../shared/text/text';
import { median, type Figures } from './figures';
import { makeUserData } from './workspace';

const RUNS = 5;
const ENTRIES = 10_000;

/** From the paste of 10,000 addresses into a list to a window that has drawn them, checked and counted. */
export async function measurePaste(temp: string): Promise<Figures> {
  const userData = join(temp, 'paste');
  makeUserData(userData, { domains: RUNS + 1, policyEvery: RUNS + 1 });
  const app = await launchApp({ userData });
  try {
    const took: number[] = [];
    // The first domain's list is there already, and the first paste compiles what the others run.
    for (let run = 0; run <= RUNS; run++) took.push(await paste(app, `d${run}.example`));
    return { 'paste.10k_ms': median(took.slice(1)) };
  } finally {
    await app.close();
  }
}

async function paste({ page, window }: HopsealApp, domain: string): Promise<number> {
  const addresses = Array.from({ length: ENTRIES }, (_, at) => `person${at}@company${at % 977}.com`).join(', ');
  await window.select(domain);
  await window.choose('delivery', 'requiredFor');
  const list = window.list('delivery', 'senders');
  await list.getByRole('textbox').focus();
  const counted = t('lists/senderCount', { count: ENTRIES });
  return page.evaluate<number>(`(${PASTE})(${JSON.stringify(addresses)}, ${JSON.stringify(counted)})`);
}

// Runs in the page, as text: what compiles this file would put calls of its own into functions. Hands the field the very event that
// Ctrl+V does, then waits for the frame that shows the count, and for a task after it: by then the frame is drawn.
const PASTE = `(text, counted) => new Promise((resolve) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const field = document.activeElement;
  const list = field.closest('[role="group"]');
  const started = performance.now();
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  const look = () => requestAnimationFrame(() => {
    if (!list.textContent.includes(counted)) return look();
    setTimeout(() => resolve(performance.now() - started));
  });
  look();
})`;
