import { CancellationToken, type AppUpdater } from 'electron-updater';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider';
import type { UpdateChannel, UpdateState } from '../../../shared/messages/updates';
import { afterEvent, canLook, loadable, type UpdateEvent } from '../../../shared/updates/state';
import { updateProblem } from './problems';
import { SignedProvider, type SignedOptions } from './signedProvider';

export interface Updates {
  state(): UpdateState;
  /** What was loaded for another channel is not installed. */
  setChannel(channel: UpdateChannel): void;
  /** Resolves when it is known whether there is a newer version, or why not. */
  look(): Promise<void>;
  /** Resolves when it is loaded, or was cancelled, or failed. */
  load(): Promise<void>;
  cancel(): void;
  /** Quits, installs and starts again. Nothing where nothing was loaded. */
  restart(): void;
}

interface Options {
  readonly updater: AppUpdater;
  readonly url: string;
  readonly keys: readonly string[];
  readonly channel: UpdateChannel;
  /** Told whenever the state is another. */
  readonly changed: (state: UpdateState) => void;
}

/** Drives electron-updater: it looks when it is asked, loads and installs by a person's word alone, and takes what is signed. */
export function createUpdates({ updater, url, keys, channel, changed }: Options): Updates {
  let state: UpdateState = { phase: 'off' };
  let loading = new CancellationToken();
  /** The updater does one thing at a time, and goes on with one that is no longer wanted. */
  let underWay: Promise<unknown> = Promise.resolve();

  const apply = (event: UpdateEvent): void => {
    const next = afterEvent(state, event);
    if (next === state) return;
    state = next;
    changed(state);
  };
  const setChannel = (channel: UpdateChannel): void => {
    loading.cancel();
    updater.autoInstallOnAppQuit = false;
    if (channel !== 'off') updater.setFeedURL(feed({ url, keys, channel }));
    apply({ type: 'channel', channel });
  };

  prepare(updater);
  updater.on('update-not-available', () => apply({ type: 'nothing', at: new Date().toISOString() }));
  updater.on('update-available', ({ version }) => apply({ type: 'found', version }));
  updater.on('download-progress', ({ percent }) => apply({ type: 'progress', percent }));
  updater.on('update-cancelled', () => apply({ type: 'cancelled' }));
  updater.on('update-downloaded', () => {
    apply({ type: 'loaded' });
    // Not for what came although it was given up.
    updater.autoInstallOnAppQuit = state.phase === 'ready';
  });
  updater.on('error', (error) => apply({ type: 'failed', problem: updateProblem(error, new URL(url).host) }));
  setChannel(channel);

  return {
    state: () => state,
    setChannel,
    look: async () => {
      await underWay;
      if (!canLook(state)) return;
      apply({ type: 'look' });
      // What fails is told as an event as well.
      underWay = updater.checkForUpdates().catch(() => undefined);
      await underWay;
    },
    load: async () => {
      await underWay;
      if (loadable(state) === null) return;
      loading = new CancellationToken();
      apply({ type: 'load' });
      underWay = updater.downloadUpdate(loading).catch(() => undefined);
      await underWay;
    },
    cancel: () => loading.cancel(),
    restart: () => {
      if (state.phase === 'ready') updater.quitAndInstall(true, true);
    },
  };
}

function prepare(updater: AppUpdater): void {
  // Its own log names files and addresses; what matters of it becomes a state.
  updater.logger = null;
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.allowDowngrade = false;
  updater.disableWebInstaller = true;
  // The whole file or nothing: its digest stands in the signed manifest.
  updater.disableDifferentialDownload = true;
}

/** electron-updater makes the provider by itself, of a class. */
function feed(options: SignedOptions): Parameters<AppUpdater['setFeedURL']>[0] {
  const updateProvider = class extends SignedProvider {
    constructor(_options: object, _updater: AppUpdater, runtime: ProviderRuntimeOptions) {
      super(options, runtime);
    }
  };
  return { provider: 'custom', updateProvider };
}
