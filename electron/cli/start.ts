import { resolve } from 'node:path';
import { app } from 'electron/main';
import { needsAnotherStart, sayStatus, startHeadless } from './headless';
import { parseCommand, type Parsed } from './parse';

/** Runs a command in the place of a window. To be awaited before the app is ready. */
export async function startCommand(words: readonly string[]): Promise<void> {
  const parsed = parseCommand(words);
  const data = parsed.kind === 'run' ? parsed.asked.options.data : undefined;
  if (data !== undefined) app.setPath('userData', resolve(data));
  if (needsAnotherStart()) {
    process.exit(await runHeadless(parsed));
    return;
  }
  // Nothing of it is to be seen.
  app.dock?.hide();
  void app.whenReady().then(async () => {
    // Preferences are read as they are loaded, from the folder that was just set.
    const { run } = await import('./run');
    const exitCode = await run(parsed);
    sayStatus(exitCode);
    app.exit(exitCode);
  });
}

async function runHeadless(parsed: Parsed): Promise<number> {
  const ending = await startHeadless();
  if ('exitCode' in ending) return ending.exitCode;
  const { tellFall } = await import('./run');
  return tellFall(parsed, ending.fellBy);
}
