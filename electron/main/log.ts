import log from 'electron-log/main';
import { redact } from '../../shared/redact';

const MOST_BYTES = 1024 * 1024;

/**
 * What goes wrong is written to a file in the system's place for logs, without addresses or secrets; the one before is kept when it is
 * full. From now on the console's own words go there too: there alone, where the program says nothing but what it was asked for.
 */
export function startLog({ isConsole }: { readonly isConsole: boolean } = { isConsole: true }): void {
  if (!isConsole) log.transports.console.level = false;
  log.transports.file.maxSize = MOST_BYTES;
  log.transports.file.level = 'info';
  log.hooks.push((message, transport) =>
    transport === log.transports.file ? { ...message, data: message.data.map(told) } : message,
  );
  Object.assign(console, log.functions);
}

/** A line of the core's, which is a process of its own. */
export function logCore(line: string): void {
  if (line.trim() !== '') log.error('core:', line);
}

/** The end of the log, as it stands in the file. */
export function recentLog(): readonly string[] {
  return log.transports.file
    .readAllLogs()
    .flatMap(({ lines }) => lines)
    .filter((line) => line !== '')
    .slice(-MOST_LINES);
}

const MOST_LINES = 200;

function told(value: unknown): string {
  if (value instanceof Error) return redact(value.stack ?? value.message);
  return redact(typeof value === 'string' ? value : JSON.stringify(value));
}
