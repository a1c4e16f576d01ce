import Store from 'electron-store';
import type { RecentWorkspace } from '../../shared/messages/model';
import type { Theme } from '../../shared/messages/main';
import type { UpdateChannel } from '../../shared/messages/updates';

interface WindowState {
  readonly bounds: Electron.Rectangle | null;
  readonly maximized: boolean;
}

interface Stored {
  theme: Theme;
  /** Whether colours are as far apart as they can be. */
  contrast: boolean;
  language: string;
  window: WindowState;
  /** The one used last comes first. */
  recentWorkspaces: readonly RecentWorkspace[];
  /** Tokens as safeStorage encrypted them, base64, by workspace. */
  tokens: Readonly<Record<string, string>>;
  updateChannel: UpdateChannel;
  /** When it was last looked for a newer version by itself or by hand (ISO 8601). */
  updatesLookedAt: string;
}

const MAX_RECENT = 10;

/** What the app remembers besides the workspaces themselves. Drafts never live here. */
const store = new Store<Stored>({
  name: 'preferences',
  // A file that cannot be read is no reason not to start: everything in it can be chosen again.
  clearInvalidConfig: true,
  defaults: {
    theme: 'system',
    contrast: false,
    language: 'system',
    window: { bounds: null, maximized: false },
    recentWorkspaces: [],
    tokens: {},
    updateChannel: 'stable',
    updatesLookedAt: new Date(0).toISOString(),
  },
});

export const preferences = {
  theme: (): Theme => store.get('theme'),
  setTheme: (theme: Theme): void => store.set('theme', theme),
  contrast: (): boolean => store.get('contrast'),
  setContrast: (contrast: boolean): void => store.set('contrast', contrast),
  /** One of the languages, or `system`. */
  language: (): string => store.get('language'),
  setLanguage: (language: string): void => store.set('language', language),
  window: (): WindowState => store.get('window'),
  setWindow: (window: WindowState): void => store.set('window', window),
  recentWorkspaces: (): readonly RecentWorkspace[] => store.get('recentWorkspaces'),
  addRecentWorkspace: (workspace: RecentWorkspace): void => {
    const others = store.get('recentWorkspaces').filter(({ id }) => id !== workspace.id);
    store.set('recentWorkspaces', [workspace, ...others].slice(0, MAX_RECENT));
  },
  token: (workspace: string): string | null => store.get('tokens')[workspace] ?? null,
  setToken: (workspace: string, encrypted: string): void =>
    store.set('tokens', { ...store.get('tokens'), [workspace]: encrypted }),
  updateChannel: (): UpdateChannel => store.get('updateChannel'),
  setUpdateChannel: (channel: UpdateChannel): void => store.set('updateChannel', channel),
  updatesLookedAt: (): string => store.get('updatesLookedAt'),
  setUpdatesLookedAt: (at: string): void => store.set('updatesLookedAt', at),
};
