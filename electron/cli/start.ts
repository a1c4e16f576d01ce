import { resolve } from 'node:path';
import { app } from 'electron/main';
import { EXIT } from './exitCodes';
import { needsAnotherStart, startHeadless } from './headless';
import { parseCommand } from './parse';

/** Runs a command in the place of a window. To be awaited before the app is ready. */
export async function startCommand(words: readonly string[]): Promise<void> {
  if (needsAnotherStart()) {
    process.exit((await startHeadless()) ?? EXIT.defect);
    return;
  }
  const parsed = parseCommand(words);
  const data = parsed.kind === 'run' ? parsed.asked.options.data : undefined;
  if (data !== undefined) app.setPath('userData', resolve(data));
  // Nothing of it is to be seen.
  app.dock?.hide();
  void app.whenReady().then(async () => {
    // Preferences are read as they are loaded, from the folder that was just set.
    const { run } = await import('./run');
    app.exit(await run(parsed));
  });
}
