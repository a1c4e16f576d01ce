import type { MainAsk, MainCall, MainReply } from './main';

/** What the window may ask of main itself. Of a dropped file only the preload script knows the path. */
export type WindowCall = Exclude<MainCall, 'file.dropped'>;

/** The name under which main hands the core's port to the window, by way of the preload script. */
export const CORE_PORT = 'hopseal:core-port';
/** The name under which main has a window do something. */
export const COMMAND_CHANNEL = 'hopseal:command';

/** What the menus have a window do: its own commands, by their ids. */
export const MENU_COMMANDS = [
  'overview',
  'filterSettings',
  'review',
  'changes',
  'history',
  'import',
  'customers',
  'pull',
  'probe',
  'switchWorkspace',
  'diagnostics',
  'openChangeSet',
  'checkUpdates',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** What main tells a window: a command, a workspace to open, a node to show, or that something is to be asked for again. */
export type Told =
  MenuCommand | `open:${string}` | `show:${string}` | 'looksChanged' | 'updatesChanged' | 'changeSetWaits';

/** The one channel of `ipcRenderer.invoke`. */
export const MAIN_CHANNEL = 'hopseal:main';

/** What the preload script gives the window as `window.hopseal`. */
export interface PreloadApi {
  readonly callMain: <C extends WindowCall>(call: C, ask: MainAsk<C>) => Promise<MainReply<C>>;
  /** Hands over a dropped `File`, which only the DOM knows as a type; answers null where it is no file on a disk. */
  readonly dropped: (file: unknown) => Promise<MainReply<'file.dropped'>>;
  /** From now on each port to the core arrives as a window message named CORE_PORT: the first one, and one for each core after it. */
  readonly listenForCorePort: () => void;
  /** From now on hears what main tells the window: from menus, and links. */
  readonly listenForCommands: (hear: (told: string) => void) => void;
}
