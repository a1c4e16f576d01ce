import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron/main';
import type { MainAnswer, MainAsk } from '../../shared/messages/main';

/** Writes a text where the person says, in the system's own dialog. */
export async function saveFile({ suggestedName, text }: MainAsk<'file.save'>): Promise<MainAnswer<'file.save'>> {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const options = { defaultPath: join(app.getPath('documents'), suggestedName) };
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  if (canceled || filePath === '') return { state: 'cancelled' };
  try {
    await writeFile(filePath, text);
    return { state: 'saved', name: basename(filePath) };
  } catch (error) {
    return { state: 'failed', problem: { code: isFull(error) ? 'disk.full' : 'disk.failed', details: {} } };
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}
