import type { MainAsk, MainCall, MainReply } from './main';

/** What the window may ask of main itself. Of a dropped file only the preload script knows the path. */
export type WindowCall = Exclude<MainCall, 'file.dropped'>;

/** The name under which main hands the core's port to the window, by way of the preload script. */
export const CORE_PORT = 'hopseal:core-port';
/** The one channel of `ipcRenderer.invoke`. */
export const MAIN_CHANNEL = 'hopseal:main';

/** What the preload script gives the window as `window.hopseal`. */
export interface PreloadApi {
  readonly callMain: <C extends WindowCall>(call: C, ask: MainAsk<C>) => Promise<MainReply<C>>;
  /** Hands over a dropped `File`, which only the DOM knows as a type; answers null where it is no file on a disk. */
  readonly dropped: (file: unknown) => Promise<MainReply<'file.dropped'>>;
  /** From now on each port to the core arrives as a window message named CORE_PORT: the first one, and one for each core after it. */
  readonly listenForCorePort: () => void;
}
