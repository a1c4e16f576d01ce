import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage, type RequestOptions } from 'node:http';
import { join } from 'node:path';
import { AppImageUpdater } from 'electron-updater';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor';
import { createUpdates, type Updates } from '../../electron/main/updates/updates';
import type { UpdateChannel, UpdateState } from '../../shared/messages/updates';

interface Options {
  readonly folder: string;
  readonly url: string;
  readonly keys: readonly string[];
  /** Of the program that is there. */
  readonly version: string;
  readonly channel: UpdateChannel;
}

export interface UpdatesUnderTest {
  readonly updates: Updates;
  /** Every state there was. */
  readonly states: readonly UpdateState[];
  /** What stands where the program was. */
  readonly installed: () => string;
  readonly quit: () => void;
}

class NodeExecutor extends ElectronHttpExecutor {
  override createRequest(
    options: RequestOptions,
    callback: (response: IncomingMessage) => void,
  ): Electron.ClientRequest {
    return request(options, callback) as unknown as Electron.ClientRequest;
  }
}

/** The app's updates and the real electron-updater, on Node's network in the place of Electron's. */
export function updatesOf({ folder, version, ...options }: Options): UpdatesUnderTest {
  const program = join(folder, 'Hopseal.AppImage');
  writeFileSync(program, 'the old one');
  chmodSync(program, 0o755);
  process.env['APPIMAGE'] = program;
  const config = join(folder, 'app-update.yml');
  writeFileSync(config, 'updaterCacheDirName: hopseal-updater\n');
  let onQuit: ((exitCode: number) => void) | undefined;
  const updater = new AppImageUpdater(null, {
    version,
    name: 'hopseal',
    isPackaged: true,
    appUpdateConfigPath: config,
    userDataPath: folder,
    baseCachePath: folder,
    whenReady: () => Promise.resolve(),
    relaunch: () => undefined,
    quit: () => undefined,
    onQuit: (handler: (exitCode: number) => void) => (onQuit = handler),
  });
  Object.assign(updater, { httpExecutor: new NodeExecutor() });
  const states: UpdateState[] = [];
  const updates = createUpdates({ ...options, updater, changed: (state) => void states.push(state) });
  return { updates, states, installed: () => readFileSync(program, 'utf8'), quit: () => onQuit?.(0) };
}
