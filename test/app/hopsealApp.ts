import { fileURLToPath } from 'node:url';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { _electron, type ElectronApplication, type Locator, type Page } from 'playwright';
import { sandboxFlags } from '../../scripts/electronFlags';
import { resolveRuntime } from '../../scripts/runtime/index';
import type { Hop, HopMode } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

export interface HopsealApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly window: HopsealWindow;
  close(): Promise<void>;
  /** Ends the app as a power cut would. */
  kill(): Promise<void>;
}

interface Launch {
  /** Where the app keeps everything: preferences and workspaces. */
  readonly userData: string;
  /** What the pages and programs write to their consoles: errors and refusals of the security policy are found there. */
  readonly onConsole?: (line: string) => void;
  /** What is started in the place of Electron, and starts it. */
  readonly executable?: string;
  readonly flags?: readonly string[];
  /** Variables of its environment, besides those of the test's own. */
  readonly env?: Readonly<Record<string, string>>;
  /** Files that it is started with, as by a double click. */
  readonly files?: readonly string[];
}

function flagsFor(userData: string): string[] {
  return [...sandboxFlags(), '--disable-gpu', `--user-data-dir=${userData}`];
}

/** Starts the app once more, beside one that runs: resolves with its exit code when it has handed over what it was given. */
export async function startAgain(userData: string, files: readonly string[], folder = PROJECT): Promise<number | null> {
  const { executable } = await resolveRuntime(() => undefined);
  const second = spawn(executable, [...flagsFor(userData), PROJECT, ...files], { cwd: folder, stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number | null];
  return code;
}

/** Starts the built app in a real Electron. */
export async function launchApp({
  userData,
  onConsole = () => undefined,
  env,
  ...launch
}: Launch): Promise<HopsealApp> {
  const { executable } = await resolveRuntime(() => undefined);
  const electron = await _electron.launch({
    executablePath: launch.executable ?? executable,
    // The app's own choice of light or dark counts, not the tool's.
    colorScheme: null,
    ...(env && { env: { ...(process.env as Record<string, string>), ...env } }),
    args: [...flagsFor(userData), ...(launch.flags ?? []), PROJECT, ...(launch.files ?? [])],
  });
  electron.process().stderr?.on('data', (data) => onConsole(String(data)));
  const page = await electron.firstWindow();
  page.on('console', (message) => onConsole(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => onConsole(`pageerror: ${error.message}`));
  return {
    electron,
    page,
    window: new HopsealWindow(page),
    close: () => electron.close(),
    kill: async () => {
      const ended = once(electron.process(), 'exit');
      electron.process().kill('SIGKILL');
      await ended;
    },
  };
}

/** The window as a technician uses it: by roles and names. */
export class HopsealWindow {
  readonly status: Locator;
  readonly tree: Locator;
  readonly connectForm: Locator;

  constructor(private readonly page: Page) {
    this.status = page.getByRole('contentinfo', { name: t('status/label') });
    this.tree = page.getByRole('tree');
    this.connectForm = page.getByRole('region', { name: t('connect/title') });
  }

  async connect(address: string, token: string): Promise<void> {
    await this.page.getByLabel(t('connect/address')).fill(address);
    await this.page.getByLabel(t('connect/token')).fill(token);
    await this.page.getByRole('button', { name: t('connect/submit') }).click();
  }

  /** Waits until the connection is in a state. */
  async waitForConnection(state: 'online' | 'offline' | 'tokenNeeded'): Promise<void> {
    await this.status.getByText(t(`status/${state}`), { exact: true }).waitFor();
  }

  async waitForDrafts(count: number, timeoutMs = 30_000): Promise<void> {
    await this.status.getByText(t('status/drafts', { count }), { exact: true }).waitFor({ timeout: timeoutMs });
  }

  async enterToken(token: string): Promise<void> {
    await this.status.getByRole('button', { name: t('status/enterToken') }).click();
    await this.status.getByLabel(t('token/label')).fill(token);
    await this.status.getByRole('button', { name: t('token/submit') }).click();
  }

  /** Waits until online; gives the token where the app, having no keyring to keep it in, asks for it. */
  async goOnline(token: string): Promise<void> {
    const online = this.status.getByText(t('status/online'), { exact: true });
    const asked = this.status.getByRole('button', { name: t('status/enterToken') });
    await online.or(asked).waitFor();
    if (await asked.isVisible()) await this.enterToken(token);
    await online.waitFor();
  }

  row(name: string): Locator {
    return this.tree.getByRole('treeitem', { name: new RegExp(`^${name.replaceAll('.', '\\.')}, `, 'u') });
  }

  /** Finds a node by the search field and selects it. */
  async select(name: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: t('tree/search') }).fill(name);
    await this.row(name).first().click();
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  card(hop: Hop): Locator {
    return this.page.getByRole('region', { name: t(`settings/${hop}/title`) });
  }

  async choose(hop: Hop, mode: HopMode): Promise<void> {
    await this.card(hop)
      .getByRole('radio', { name: t(`settings/options/${mode}`) })
      .check();
  }

  list(hop: Hop, list: 'senders' | 'recipients'): Locator {
    return this.card(hop).getByRole('group', { name: t(`lists/${list}`), exact: true });
  }

  /** Types into a list and leaves the field: what was typed becomes chips. */
  async addEntries(hop: Hop, list: 'senders' | 'recipients', text: string): Promise<void> {
    const field = this.list(hop, list).getByRole('textbox');
    await field.fill(text);
    await field.press('Enter');
  }

  /** Waits until the panel says that what it shows is on the disk. */
  async waitForSaved(): Promise<void> {
    await this.page.getByText(t('settings/saved', { time: '' })).waitFor();
  }

  async openReview(drafts: number): Promise<void> {
    await this.page.getByRole('button', { name: t('app/review', { count: drafts }) }).click();
    await this.page.getByRole('heading', { level: 1, name: t('review/title') }).waitFor();
  }

  async openImport(): Promise<void> {
    await this.page.getByRole('button', { name: t('import/open'), exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name: t('import/title') }).waitFor();
  }

  async push(changes: number): Promise<void> {
    await this.page.getByRole('button', { name: t('review/push', { count: changes }) }).click();
  }
}
