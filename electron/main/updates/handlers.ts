import type { MainHandlers } from '../ipc';
import { preferences } from '../preferences';
import type { Updates } from './updates';

type UpdateHandlers = Pick<MainHandlers, Extract<keyof MainHandlers, `updates.${string}`>>;

/** Answers the window about updates. electron-updater is read when it is first asked for: a start does not wait for it. */
export function updateHandlers(updates: () => Promise<Updates>): UpdateHandlers {
  /** What takes long is told by its states, not waited for. */
  const begin = async (work: (updates: Updates) => unknown): Promise<null> => {
    void work(await updates());
    return null;
  };
  return {
    'updates.get': async () => ({ channel: preferences.updateChannel(), state: (await updates()).state() }),
    'updates.setChannel': ({ channel }) => {
      preferences.setUpdateChannel(channel);
      return begin((updates) => updates.setChannel(channel));
    },
    'updates.look': () => begin((updates) => updates.look()),
    'updates.load': () => begin((updates) => updates.load()),
    'updates.cancel': () => begin((updates) => updates.cancel()),
    'updates.restart': () => begin((updates) => updates.restart()),
  };
}
