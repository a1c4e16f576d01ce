import { join } from 'node:path';
import { app } from 'electron/main';
import { AppImageUpdater, MacUpdater, NsisUpdater, type AppUpdater } from 'electron-updater';
import type { UpdateState } from '../../../shared/messages/updates';
import { canLook } from '../../../shared/updates/state';
import { preferences } from '../preferences';
import { tellWindows } from '../window';
import { keepTo } from './network';
import { updateSetup } from './setup';
import { createUpdates, type Updates } from './updates';

/** Looks by itself no more often than this, whatever how often the app is started. */
const BETWEEN_LOOKS_MS = 8 * 60 * 60 * 1000;
const TURN_MS = 60 * 60 * 1000;

/** The updates of this program: one that does not update itself says why, and asks no one anything. */
export async function startUpdates(): Promise<Updates> {
  const { platform, env } = process;
  const config = join(process.resourcesPath, 'app-update.yml');
  const setup = await updateSetup({ platform, env, isPackaged: app.isPackaged, config });
  if (setup.why !== null) return without(setup.why);
  const updater = updaterOf(platform);
  if (!app.isPackaged) Object.assign(updater, { forceDevUpdateConfig: true, updateConfigPath: setup.config });
  keepTo(updater.netSession, setup.url);
  const updates = createUpdates({
    ...setup,
    updater,
    channel: preferences.updateChannel(),
    changed: (state) => {
      if (state.phase === 'looking') preferences.setUpdatesLookedAt(new Date().toISOString());
      tellWindows('updatesChanged');
    },
  });
  lookNowAndThen(updates);
  return updates;
}

function updaterOf(platform: NodeJS.Platform): AppUpdater {
  if (platform === 'win32') return new NsisUpdater();
  return platform === 'darwin' ? new MacUpdater() : new AppImageUpdater();
}

function lookNowAndThen(updates: Updates): void {
  const look = (): void => {
    const since = Date.now() - Date.parse(preferences.updatesLookedAt());
    if (canLook(updates.state()) && since > BETWEEN_LOOKS_MS) void updates.look();
  };
  look();
  setInterval(look, TURN_MS).unref();
}

function without(why: Extract<UpdateState, { phase: 'none' }>['why']): Updates {
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    state: () => ({ phase: 'none', why }),
    setChannel: () => undefined,
    look: nothing,
    load: nothing,
    cancel: () => undefined,
    restart: () => undefined,
  };
}
