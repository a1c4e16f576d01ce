import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron/main';
import { isChangeSetName } from '../../shared/changeSet/fileName';
import type { HostAsk } from '../../shared/messages/host';
import type { MainAnswer, MainAsk } from '../../shared/messages/main';

type Chosen = MainAnswer<'file.choose'>;

/** What a person chose a file for: a window must not have one overwritten that was chosen to be read. */
type Use = HostAsk<'file.path'>['to'];

/** Files that a person chose. The window knows each by a ticket; the core, which reads and writes them, asks for its path. */
const chosen = new Map<string, { readonly path: string; readonly to: Use }>();

/** The path of a ticket; null where none was given out for that. */
export function pathOfTicket({ ticket, to }: HostAsk<'file.path'>): string | null {
  const found = chosen.get(ticket);
  return found?.to === to ? found.path : null;
}

/** Asks a person for a file, in the system's own dialog. */
export async function chooseFile({ kind }: MainAsk<'file.choose'>): Promise<Chosen> {
  const options: Electron.OpenDialogOptions = { properties: ['openFile'], filters: await filtersOf(kind) };
  const window = shownWindow();
  const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  const [path] = filePaths;
  return path === undefined ? null : ticketFor(path, 'read');
}

/** A file that was dropped on the window; null where it is a folder, or is not there. */
export async function takeDropped({ path }: MainAsk<'file.dropped'>): Promise<Chosen> {
  return isAbsolute(path) && (await isFile(path)) ? ticketFor(path, 'read') : null;
}

/** A change set that was opened from outside of the window; null where it is not called as one, is a folder, or is not there. */
export async function takeChangeSet(path: string): Promise<Chosen> {
  return isChangeSetName(basename(path)) && (await isFile(path)) ? ticketFor(path, 'read') : null;
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** Asks a person where a file is to be written. */
export async function choosePlace({ suggestedName }: MainAsk<'file.place'>): Promise<Chosen> {
  const kind = suggestedName.endsWith('.hopseal') ? 'changeSet' : 'csv';
  const options = { defaultPath: join(app.getPath('documents'), suggestedName), filters: await filtersOf(kind) };
  const window = shownWindow();
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  return canceled || filePath === '' ? null : ticketFor(filePath, 'write');
}

async function filtersOf(kind: MainAsk<'file.choose'>['kind']): Promise<Electron.FileFilter[]> {
  // The texts are read when they are needed: a start does not wait for them.
  const { t } = await import('../../shared/text/text');
  return [
    { name: t(`import/files/${kind}`), extensions: EXTENSIONS[kind] },
    { name: t('import/files/all'), extensions: ['*'] },
  ];
}

const EXTENSIONS = {
  csv: ['csv', 'tsv', 'txt'],
  templates: ['json'],
  authority: ['pem', 'crt', 'cer'],
  changeSet: ['hopseal'],
  checklist: ['json'],
};

function shownWindow(): BrowserWindow | undefined {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
}

function ticketFor(path: string, to: Use): NonNullable<Chosen> {
  const ticket = randomUUID();
  chosen.set(ticket, { path, to });
  return { ticket, name: basename(path) };
}
