import type { MainAsk, MainCall, MainReply } from './main';

/** The name under which main hands the core's port to the window, by way of the preload script. */
export const CORE_PORT = 'hopseal:core-port';
/** The one channel of `ipcRenderer.invoke`. */
export const MAIN_CHANNEL = 'hopseal:main';

/** What the preload script gives the window as `window.hopseal`. */
export interface PreloadApi {
  readonly callMain: <C extends MainCall>(call: C, ask: MainAsk<C>) => Promise<MainReply<C>>;
  /** Asks main for a port to the core; it arrives as a window message named CORE_PORT. */
  readonly requestCorePort: () => void;
}
