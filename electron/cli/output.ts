import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { visible } from './visible';

/** Where a command speaks: its result to standard output, all else to standard error; nothing in it steers a terminal. */
export interface Output {
  /** Resolves when it is handed over, however long it is. That of a file stays byte for byte, unless a terminal shows it. */
  result(text: string, of?: { readonly isFile?: boolean }): Promise<void>;
  /** A line for a person: a problem, a remark. */
  note(text: string): void;
  /** How far something is: on a terminal in one line that is drawn over, else not more often than every few seconds. */
  readonly progress: (text: string) => void;
  /** Asks on a terminal; only yes is yes. */
  ask(question: string, signal: AbortSignal): Promise<boolean>;
}

interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

const EVERY_MS = 3000;
const CLEAR_LINE = '\r\u001b[K';

export function createOutput(
  { isQuiet }: { readonly isQuiet: boolean },
  { stdin, stdout, stderr }: Streams = process,
): Output {
  // Who reads may have read enough.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  let isOpen = false;
  let lastAt = 0;
  const close = (): void => {
    if (isOpen) stderr.write(CLEAR_LINE);
    isOpen = false;
  };
  return {
    result: (text, { isFile = false } = {}) => {
      close();
      const shown = isFile && !stdout.isTTY ? text : visible(text);
      const whole = shown === '' || shown.endsWith('\n') ? shown : `${shown}\n`;
      return new Promise((resolve) => stdout.write(whole, () => resolve()));
    },
    note: (text) => {
      close();
      stderr.write(`${visible(text)}\n`);
    },
    progress: (text) => {
      if (isQuiet) return;
      if (stderr.isTTY) {
        stderr.write(`${CLEAR_LINE}${visible(text)}`);
        isOpen = true;
      } else if (Date.now() - lastAt >= EVERY_MS) {
        lastAt = Date.now();
        stderr.write(`${visible(text)}\n`);
      }
    },
    ask: async (question, signal) => {
      close();
      const lines = createInterface({ input: stdin, output: stderr });
      try {
        return /^(y|yes|j|ja)$/iu.test((await lines.question(`${visible(question)} `, { signal })).trim());
      } finally {
        lines.close();
      }
    },
  };
}
