/** Says how far a download is. */
import type { Report } from './runtime';

/** Called with the bytes so far, and the bytes in all where they are known. */
export type Progress = (done: number, total: number | undefined) => void;

/** Bytes between two lines where the size is not known. */
const UNKNOWN_STEP = 20_000_000;

/** A line every tenth of the way: for logs. */
export function progressLines(label: string, report: Report): Progress {
  let reported = 0;
  return (done, total) => {
    const step = Math.floor(done / (total ? total / 10 : UNKNOWN_STEP));
    if (step <= reported) return;
    reported = step;
    report(progressText(label, done, total));
  };
}

/** One line, rewritten at each percent: for a terminal. */
export function progressLine(label: string, terminal: { write(text: string): unknown }): Progress {
  let shown = '';
  return (done, total) => {
    const text = progressText(label, done, total);
    if (text !== shown) terminal.write(`\r${text}\u001b[K`);
    shown = text;
    if (done === total) terminal.write('\n');
  };
}

function progressText(label: string, done: number, total: number | undefined): string {
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
  if (!total) return `${label}: ${megabytes(done)} MB`;
  return `${label}: ${Math.floor((done / total) * 100)} % (${megabytes(done)} of ${megabytes(total)} MB)`;
}
