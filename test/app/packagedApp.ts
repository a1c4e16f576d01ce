import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium, type Page } from 'playwright';
import { sandboxFlags } from '../../scripts/electronFlags';
import { HopsealWindow } from './hopsealApp';

/** The packed program, as it is installed. Its fuses keep every debugger out of its main process: only the page can be spoken to. */
export interface PackagedApp {
  readonly page: Page;
  readonly window: HopsealWindow;
  close(): Promise<void>;
}

export async function launchPackaged(
  program: string,
  userData: string,
  onLine: (line: string) => void = () => undefined,
  files: readonly string[] = [],
): Promise<PackagedApp> {
  const args = [
    ...sandboxFlags(),
    '--disable-gpu',
    `--user-data-dir=${userData}`,
    '--remote-debugging-port=0',
    ...files,
  ];
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stderr });
  const address = await new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      onLine(line);
      const [, found] = /DevTools listening on (ws:\/\/\S+)/u.exec(line) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The program ended with ${code}.`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (!context) throw new Error('The program has no page.');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  return {
    page,
    window: new HopsealWindow(page),
    close: async () => {
      await browser.close();
      if (child.exitCode === null) child.kill();
      await ended;
    },
  };
}
