import { createInterface } from 'node:readline/promises';

/** Where a command speaks: its result to standard output, all else to standard error. */
export interface Output {
  /** Resolves when it is handed over, however long it is. */
  result(text: string): Promise<void>;
  /** A line for a person: a problem, a remark. */
  note(text: string): void;
  /** How far something is: on a terminal in one line that is drawn over, else not more often than every few seconds. */
  readonly progress: (text: string) => void;
  /** Asks on a terminal; only yes is yes. */
  ask(question: string, signal: AbortSignal): Promise<boolean>;
}

const EVERY_MS = 3000;
const CLEAR_LINE = '\r\u001b[K';

export function createOutput({ isQuiet }: { readonly isQuiet: boolean }): Output {
  const { stdout, stderr } = process;
  // Who reads may have read enough.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  let isOpen = false;
  let lastAt = 0;
  const close = (): void => {
    if (isOpen) stderr.write(CLEAR_LINE);
    isOpen = false;
  };
  return {
    result: (text) => {
      close();
      const whole = text === '' || text.endsWith('\n') ? text : `${text}\n`;
      return new Promise((resolve) => stdout.write(whole, () => resolve()));
    },
    note: (text) => {
      close();
      stderr.write(`${text}\n`);
    },
    progress: (text) => {
      if (isQuiet) return;
      if (stderr.isTTY) {
        stderr.write(`${CLEAR_LINE}${text}`);
        isOpen = true;
      } else if (Date.now() - lastAt >= EVERY_MS) {
        lastAt = Date.now();
        stderr.write(`${text}\n`);
      }
    },
    ask: async (question, signal) => {
      close();
      const lines = createInterface({ input: process.stdin, output: stderr });
      try {
        return /^(y|yes|j|ja)$/iu.test((await lines.question(`${question} `, { signal })).trim());
      } finally {
        lines.close();
      }
    },
  };
}
