import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from 'electron/main';
import { isChangeSetName } from '../../shared/changeSet/fileName';
import type { MainAnswer } from '../../shared/messages/main';
import { takeChangeSet } from './files';
import { showWindow, tellWindow } from './window';

type Opened = MainAnswer<'file.opened'>;

/** What was opened last, until a window asks for it. */
let waiting: Opened = null;

export function takeOpened(): Opened {
  const opened = waiting;
  waiting = null;
  return opened;
}

/** Change sets that are double-clicked, or given on a command line. To be called before the app is ready: macOS tells of one that it is started with. */
export function followFiles(): void {
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void open(path);
  });
  app.on('second-instance', (_event, args, folder) => void openNamed(args, folder));
}

/** Opens the change set among the words of a command line, if there is one. `folder`: where the command was given. */
export async function openNamed(args: readonly string[], folder: string): Promise<void> {
  const path = args.map(pathIn).find((each) => each !== null);
  if (path !== undefined) await open(resolve(folder, path));
}

/** Null for what names no change set: flags, links, and in a development run the folder of the app. */
function pathIn(word: string): string | null {
  if (word.startsWith('-') || !isChangeSetName(word) || word === app.getAppPath()) return null;
  if (!/^[a-z]{2,}:/iu.test(word)) return word;
  // What a desktop's file manager hands over. A file of another computer, file://host/..., is left.
  return word.startsWith('file:///') ? fileURLToPath(word) : null;
}

async function open(path: string): Promise<void> {
  const file = await takeChangeSet(path);
  waiting = file
    ? { state: 'file', ...file }
    : { state: 'refused', problem: { code: 'file.no_change_set', details: {} } };
  // One that is being read asks when it is there.
  if (app.isReady()) tellWindow(showWindow(), 'changeSetWaits');
}
