import { app } from 'electron/main';
import { EXIT } from './exitCodes';

/** A terminal signals every process of a program, and one may pass it on to the next: within this they are one signal, in milliseconds. */
const SAME_MS = 500;

/** Ctrl+C, or the system's wish that it ends: the first time it is cancelled in order, the second time it ends at once. */
export function onCancel(cancel: () => void): void {
  let firstAt: number | null = null;
  const heard = (): void => {
    if (firstAt === null) {
      firstAt = Date.now();
      cancel();
    } else if (Date.now() - firstAt > SAME_MS) app.exit(EXIT.cancelled);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, heard);
  app.on('before-quit', (event) => {
    event.preventDefault();
    heard();
  });
}
