import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { launchApp, type HopsealApp } from '../app/hopsealApp';
import { startService, type Service, type ServiceOptions } from '../service';

/** A folder for everything that the app keeps; it goes away with the test. */
export function userDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hopseal-e2e-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** The app, closed with the test at the latest. What the page or the programs complain of is in `complaints`. */
export async function openApp(
  userData = userDataFolder(),
  env?: Readonly<Record<string, string>>,
  files: readonly string[] = [],
): Promise<HopsealApp & { readonly complaints: string[] }> {
  const complaints: string[] = [];
  const app = await launchApp({
    userData,
    files,
    ...(env && { env }),
    onConsole: (line) => {
      if (/^(error|pageerror|warning)|Defect|Content Security Policy/u.test(line)) complaints.push(line);
    },
  });
  onTestFinished(() => app.close().catch(() => undefined));
  return { ...app, complaints };
}

export async function openService(options: ServiceOptions = {}): Promise<Service> {
  const service = await startService({ seed: { domains: 300, seed: 3 }, ...options });
  onTestFinished(() => service.stop());
  return service;
}

/** The app, connected and pulled. */
export async function openConnected(service: Service, userData?: string, env?: Readonly<Record<string, string>>) {
  const app = await openApp(userData, env);
  await app.window.connect(service.url, service.admin.token);
  await app.window.tree.waitFor();
  await app.window.waitForConnection('online');
  return app;
}
