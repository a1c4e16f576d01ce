import { app } from 'electron/main';
import { EXIT } from './exitCodes';

/** Ctrl+C, or the system's wish that it ends: the first time it is cancelled in order, the second time it ends at once. */
export function onCancel(cancel: () => void): void {
  let isCancelled = false;
  const heard = (): void => {
    if (isCancelled) app.exit(EXIT.cancelled);
    isCancelled = true;
    cancel();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, heard);
  app.on('before-quit', (event) => {
    event.preventDefault();
    heard();
  });
}
