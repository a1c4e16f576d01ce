import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedError } from '../../shared/errors/codes';
import type { Opened } from '../../shared/messages/model';
import type { ConnectAsk } from '../../shared/messages/connect';
import type { ProbeSettings } from '../../shared/messages/probe';
import type { Problem } from '../../shared/messages/values';
import type { Host } from './host';
import type { Backups } from './backup/backups';
import { createChecker, type Checker } from './check/checker';
import { createPlan, type Plan } from './plan/plan';
import { createProber, type Prober } from './probe/prober';
import { problemOf, reportDefect } from './problem';
import { createEntryIndex, type EntryIndex } from './search/entryIndex';
import { fillWithSample, noService, SAMPLE } from './sample/sample';
import type { ServiceKind } from '../../shared/service';
import { parseServiceAddress } from './service/address';
import { secretOf } from './service/secret';
import type { Fetch, Service } from './service/service';
import { holdNothing, type Hold } from './store/hold';
import { rescueWorkspace } from './store/rescue';
import { openWorkspace, setUpWorkspace, type Workspace } from './store/workspace';
import type { Pace } from './sync/pace';
import { createSync, type Sync } from './sync/sync';
import type { Windows } from './wire';
import { workspaceInfoOf } from './workspaceInfo';

export interface OpenWorkspace {
  readonly workspace: Workspace;
  readonly plan: Plan;
  readonly sync: Sync;
  readonly entries: EntryIndex;
  readonly prober: Prober;
  readonly checker: Checker;
  /** What happened as it was opened: a damaged file was set aside. */
  readonly notice: Problem | null;
}

/** The workspace files of this user, of which one is open. */
export interface Workspaces {
  /** Opens the workspace of a service and an account, or makes it. `authority`: PEM, of one that counts besides the system's. */
  connect(ask: ConnectAsk, authority: string | null): Promise<void>;
  /** Opens a workspace by id, network or not. A failure stays as the state until the next open. */
  open(id: string): Promise<void>;
  /** Opens the workspace of sample data, or makes it. */
  openSample(): Promise<void>;
  close(): Promise<void>;
  state(): Opened;
  /**
   * What to say of an error. Where it means that the open file is damaged, the file is set aside first, and what can be read
   * of it goes on in a new one; the windows are told.
   */
  explain(error: unknown): Promise<Problem>;
  readonly backups: Backups;
  /** Puts a backup of the open workspace in its place, and opens that. Throws `backup.none`. */
  restore(name: string): Promise<void>;
  /** The open workspace; throws `workspace.none` where there is none. */
  current(): OpenWorkspace;
}

interface Options {
  readonly folder: string;
  readonly host: Host;
  readonly fetch: Fetch;
  readonly pace: Pace;
  readonly windows: Windows;
  readonly backups: Backups;
  /** How probes are made where a workspace does not say. */
  readonly probes: Partial<ProbeSettings>;
  readonly hold?: Hold;
}

/** Axios and the API document are read only when the network is needed: the window does not wait for them. */
const loadAdapters = () => import('./service/connectService');
/** The first look at the network comes after the window has its tree. */
const FIRST_CHECK_MS = 300;

export function createWorkspaces({
  folder,
  host,
  fetch,
  pace,
  windows,
  probes,
  backups,
  hold = holdNothing,
}: Options): Workspaces {
  mkdirSync(folder, { recursive: true });
  let current: OpenWorkspace | null = null;
  let failure: Problem | null = null;
  let backingUp: NodeJS.Timeout | undefined;
  let letGo: () => void = () => undefined;
  /** The file of a workspace, for this program alone until it is closed. Throws `workspace.locked`. */
  const heldFile = (id: string): string => {
    const file = fileIn(folder, id);
    letGo();
    letGo = hold(file);
    return file;
  };

  const clientFor = async (
    kind: ServiceKind,
    address: string,
    secret: string,
    authority: string | null,
  ): Promise<Service> => (await loadAdapters()).connectService(kind, address, secret, fetch, authority);

  const begin = (workspace: Workspace, notice: Problem | null): Sync => {
    const { address, id, kind } = workspace.info;
    const isSample = id === SAMPLE.id;
    const readToken = (): Promise<string | null> =>
      isSample ? Promise.resolve(SAMPLE.id) : host.call('token.read', { workspace: id });
    const connect = (next: string): Promise<Service> =>
      isSample ? noService() : clientFor(kind, address, next, workspace.meta.authority());
    const failed = (error: unknown): void => void explain(error);
    const plan = createPlan(workspace);
    const pushed = (push: number): void => {
      if (workspace.meta.checksPushes() && checker.state.state !== 'running') checker.start(push);
    };
    const sync = createSync({ workspace, plan, windows, host, pace, readToken, connect, failed, pushed });
    const checker = createChecker({
      workspace,
      client: sync.client,
      retries: pace.retries,
      tell: (state) => {
        windows.tell('check', state);
        if (state.state === 'over') sync.pushChecked(state.push);
      },
      failed,
    });
    const prober = createProber({
      workspace,
      defaults: probes,
      client: sync.client,
      retries: pace.retries,
      tell: (state) => windows.tell('probe', state),
      failed,
    });
    current = { workspace, plan, sync, prober, checker, entries: createEntryIndex(workspace), notice };
    failure = null;
    keepBackedUp(id);
    return sync;
  };

  const close = async (): Promise<void> => {
    const closing = current;
    current = null;
    failure = null;
    clearInterval(backingUp);
    await closing?.prober.stop();
    await closing?.checker.stop();
    await closing?.sync.stop();
    closing?.workspace.close();
    letGo();
  };

  const reopen = ({ workspace, notice }: Pick<OpenWorkspace, 'workspace' | 'notice'>): void => {
    const { id, address, account } = workspace.info;
    const sync = begin(workspace, notice);
    // The window waits for neither of these.
    void host.call('workspace.opened', { id, address, account }).catch(reportDefect);
    setTimeout(() => void sync.check(), FIRST_CHECK_MS).unref();
  };

  /** While a workspace is open it is looked now and then whether a backup is due. */
  const keepBackedUp = (id: string): void => {
    clearInterval(backingUp);
    backingUp = setInterval(() => {
      if (current?.workspace.info.id === id) backups.makeIfDue(id).catch(reportDefect);
    }, pace.backupMs).unref();
  };

  const openWith = async (find: () => Pick<OpenWorkspace, 'workspace' | 'notice'>): Promise<void> => {
    await close();
    try {
      reopen(find());
    } catch (error) {
      letGo();
      failure = problemOf(error);
      throw error;
    }
  };

  const explain = async (error: unknown): Promise<Problem> => {
    const problem = problemOf(error);
    // What was set aside as it was opened has been told already, as an expected error.
    if (problem.code !== 'workspace.damaged' || error instanceof ExpectedError || !current) return problem;
    const { info } = current.workspace;
    const rescue = (): ReturnType<typeof rescued> => {
      const file = heldFile(info.id);
      return rescued(file, () => setUpWorkspace(file, info));
    };
    await openWith(rescue).catch(() => undefined);
    windows.tell('opened', state());
    return failure ?? current?.notice ?? problem;
  };

  const state = (): Opened => {
    if (failure) return { state: 'failed', problem: failure };
    if (!current) return { state: 'none' };
    const { workspace, sync, notice } = current;
    const tree = workspace.nodes.tree(workspace.info.root);
    return { state: 'open', workspace: workspace.info, tree, status: sync.status(), notice };
  };

  return {
    connect: async (ask, authority) => {
      const address = parseServiceAddress(ask.address);
      const { kind, secret } = secretOf(ask);
      const client = await clientFor(kind, address, secret, authority);
      const info = workspaceInfoOf(kind, address, await client.session());
      await close();
      const file = heldFile(info.id);
      const { workspace, notice } = openOrSetUp(file, () => setUpWorkspace(file, info));
      workspace.setInfo(info);
      if (authority !== null) workspace.meta.setAuthority(authority);
      await host.call('token.keep', { workspace: info.id, token: secret });
      await host.call('workspace.opened', { id: info.id, address: info.address, account: info.account });
      await begin(workspace, notice).check();
    },
    open: (id) =>
      openWith(() => {
        const file = heldFile(id);
        return openOrSetUp(file, () => {
          throw new ExpectedError('workspace.none', { file });
        });
      }),
    openSample: () =>
      openWith(() => {
        const file = heldFile(SAMPLE.id);
        const opened = openOrSetUp(file, () => setUpWorkspace(file, SAMPLE));
        fillWithSample(opened.workspace);
        return opened;
      }),
    close,
    backups,
    restore: async (name) => {
      const { info } = (current ?? raise()).workspace;
      if (!backups.list(info.id).some((each) => each.name === name)) throw new ExpectedError('backup.none');
      await openWith(() => {
        const file = heldFile(info.id);
        backups.restore(info.id, name);
        return { workspace: openWorkspace(file), notice: null };
      });
      windows.tell('opened', state());
    },
    state,
    explain,
    current: () => current ?? raise(),
  };
}

function raise(): never {
  throw new ExpectedError('workspace.none');
}

function fileIn(folder: string, id: string): string {
  return join(folder, `${id}.sqlite`);
}

/** Opens the file, or sets it up where there is none. */
function openOrSetUp(file: string, setUp: () => Workspace): Pick<OpenWorkspace, 'workspace' | 'notice'> {
  if (!existsSync(file)) return { workspace: setUp(), notice: null };
  try {
    const workspace = openWorkspace(file);
    const cutOff = workspace.imports.takeCutOff();
    return { workspace, notice: cutOff === null ? null : { code: 'import.cut_off', details: { name: cutOff } } };
  } catch (error) {
    if (!(error instanceof ExpectedError) || error.code !== 'workspace.damaged') throw error;
    return rescued(file, setUp);
  }
}

/** Sets a damaged file aside; what can be read of it goes on in a new one. */
function rescued(file: string, setUp: () => Workspace): Pick<OpenWorkspace, 'workspace' | 'notice'> {
  const { file: aside, drafts } = rescueWorkspace(file);
  const notice: Problem = { code: 'workspace.damaged', details: { file: aside, drafts } };
  if (existsSync(file)) return { workspace: openWorkspace(file), notice };
  try {
    return { workspace: setUp(), notice };
  } catch {
    throw new ExpectedError(notice.code, notice.details);
  }
}
