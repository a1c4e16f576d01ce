import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron/main';
import type { MainAnswer, MainAsk } from '../../shared/messages/main';

type Chosen = MainAnswer<'file.choose'>;

/** Files that a person chose. The window knows each by a ticket; the core, which reads and writes them, asks for its path. */
const paths = new Map<string, string>();

/** The path of a ticket; null where none was given out. */
export function pathOfTicket(ticket: string): string | null {
  return paths.get(ticket) ?? null;
}

/** Asks a person for a CSV file, in the system's own dialog. */
export async function chooseFile(): Promise<Chosen> {
  const options: Electron.OpenDialogOptions = { properties: ['openFile'], filters: await csvFilters() };
  const window = shownWindow();
  const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  const [path] = filePaths;
  return path === undefined ? null : ticketFor(path);
}

/** A file that was dropped on the window; null where it is a folder, or is not there. */
export async function takeDropped({ path }: MainAsk<'file.dropped'>): Promise<Chosen> {
  if (!isAbsolute(path)) return null;
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  return isFile ? ticketFor(path) : null;
}

/** Asks a person where a CSV file is to be written. */
export async function choosePlace({ suggestedName }: MainAsk<'file.place'>): Promise<Chosen> {
  const options = { defaultPath: join(app.getPath('documents'), suggestedName), filters: await csvFilters() };
  const window = shownWindow();
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  return canceled || filePath === '' ? null : ticketFor(filePath);
}

async function csvFilters(): Promise<Electron.FileFilter[]> {
  // The texts are read when they are needed: a start does not wait for them.
  const { t } = await import('../../shared/text/text');
  return [
    { name: t('import/files/csv'), extensions: ['csv', 'tsv', 'txt'] },
    { name: t('import/files/all'), extensions: ['*'] },
  ];
}

function shownWindow(): BrowserWindow | undefined {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
}

function ticketFor(path: string): NonNullable<Chosen> {
  const ticket = randomUUID();
  paths.set(ticket, path);
  return { ticket, name: basename(path) };
}
