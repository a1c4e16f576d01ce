import type { MainAsk, MainCall, MainReply } from './main';

/** The name under which main hands the core's port to the window, by way of the preload script. */
export const CORE_PORT = 'hopseal:core-port';
/** The one channel of `ipcRenderer.invoke`. */
export const MAIN_CHANNEL = 'hopseal:main';

/** What the preload script gives the window as `window.hopseal`. */
export interface PreloadApi {
  readonly callMain: <C extends MainCall>(call: C, ask: MainAsk<C>) => Promise<MainReply<C>>;
  /** From now on each port to the core arrives as a window message named CORE_PORT: the first one, and one for each core after it. */
  readonly listenForCorePort: () => void;
}
