import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchApp } from '../../test/app/hopsealApp';
import { startDemoService } from './service';

/** Opens the app on a reference service of its own, connected, and leaves it to the person until the window is closed. */
export async function openDemo(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'hopseal-demo-'));
  const service = await startDemoService(join(work, 'service.sqlite'));
  try {
    console.log(`Reference service at ${service.url} (${service.source})\n  token ${service.token}`);
    const app = await launchApp({
      userData: join(work, 'user-data'),
      env: { HOPSEAL_PROBE: JSON.stringify(service.internet.settings) },
    });
    const closed = app.electron.waitForEvent('close', { timeout: 0 });
    await app.window.connect(service.url, service.token);
    console.log('The demo ends when you close its window; it leaves nothing behind.');
    await closed;
  } finally {
    await service.stop();
    rmSync(work, { recursive: true, force: true });
  }
}
