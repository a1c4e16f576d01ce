import { ExpectedError } from '../../shared/errors/codes';
import type { Opened, Status, WorkspaceInfo } from '../../shared/messages/model';
import { preferences } from '../main/preferences';
import { readToken } from '../main/tokens';
import { CallFailed } from './coreClient';
import { copyOf, findWorkspace, workspacesFolder } from './places';
import type { Run } from './command';
import { startCore, type CommandCore } from './startCore';

/** A core with a workspace open in it. */
export interface Session {
  readonly core: CommandCore;
  readonly workspace: WorkspaceInfo;
  /** Whether it stands for no workspace at all: then names of nodes mean nothing. */
  readonly isBlank: boolean;
}

/** Runs work on the workspace itself, which no one else has open meanwhile. With a service that was never connected to it is made. */
export async function withWorkspace<T>(run: Run, work: (session: Session) => Promise<T>): Promise<T> {
  const found = findWorkspace(run.options);
  const { service } = run.options;
  if (!found && service === undefined) throw new ExpectedError('workspace.none');
  const core = startCore(workspacesFolder(), preferences.addRecentWorkspace);
  return runIn(run, core, async () => {
    const workspace = found ? await open(core, found.id) : await connect(core, service ?? '');
    return work({ core, workspace, isBlank: false });
  });
}

/** What a copy is of where there is no workspace: nothing (`workspace.none`), sample data, or what the service has. */
type Otherwise = 'fail' | 'blank' | 'connect';

/** Runs work on a copy of the workspace: nothing that it does is seen by anyone. */
export async function withCopy<T>(
  run: Run,
  work: (session: Session) => Promise<T>,
  otherwise: Otherwise = 'fail',
): Promise<T> {
  const found = findWorkspace(run.options);
  const { service } = run.options;
  if (found) return copied(run, found.id, (core) => open(core, found.id), work);
  if (otherwise === 'connect' && service !== undefined) {
    return copied(run, null, (core) => connect(core, service), work);
  }
  if (otherwise !== 'blank') throw new ExpectedError('workspace.none');
  const blank = async (core: CommandCore): Promise<WorkspaceInfo> => infoOf(await core.call('workspace.sample', null));
  return copied(run, null, blank, (session) => work({ ...session, isBlank: true }));
}

/** The same of a workspace that is open. */
export function withCopyOf<T>(run: Run, id: string, work: (session: Session) => Promise<T>): Promise<T> {
  return copied(run, id, (core) => open(core, id), work);
}

async function copied<T>(
  run: Run,
  id: string | null,
  begin: (core: CommandCore) => Promise<WorkspaceInfo>,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const copy = await copyOf(id);
  try {
    const core = startCore(copy.folder, () => undefined);
    return await runIn(run, core, async () => work({ core, workspace: await begin(core), isBlank: false }));
  } finally {
    await copy.remove();
  }
}

/** Goes online and waits until all that changed is read; a push that was cut off goes on first. Throws CallFailed. */
export async function pullNow({ core, workspace }: Session, full = false): Promise<Status> {
  const before = await statusNow(core);
  await core.call('workspace.authorize', { token: tokenFor(workspace.id) });
  if (full) {
    await settled(core);
    await core.call('pull.start', { full });
  }
  const after = await settled(core);
  const problem = after.lastProblem ?? ('problem' in after.connection ? after.connection.problem : null);
  if (problem && after.lastPull === before.lastPull) throw new CallFailed(problem);
  return after;
}

/** The status once nothing is under way. */
export function settled(core: CommandCore): Promise<Status> {
  return core.until(({ activity }) => activity === null);
}

/** The status as a window that opens now would get it. */
export async function statusNow(core: CommandCore): Promise<Status> {
  const opened = await core.call('workspace.current', null);
  if (opened.state !== 'open') throw new ExpectedError('workspace.none');
  return opened.status;
}

async function open(core: CommandCore, id: string): Promise<WorkspaceInfo> {
  return infoOf(await core.call('workspace.open', { id }));
}

async function connect(core: CommandCore, address: string): Promise<WorkspaceInfo> {
  return infoOf(await core.call('workspace.connect', { address, token: tokenFor(null) }));
}

function infoOf(opened: Opened): WorkspaceInfo {
  if (opened.state === 'failed') throw new CallFailed(opened.problem);
  if (opened.state === 'none') throw new ExpectedError('workspace.none');
  return opened.workspace;
}

/** From the environment, else the one that the app keeps. Throws `token.needed`. */
function tokenFor(id: string | null): string {
  const token = process.env['HOPSEAL_TOKEN'] ?? (id === null ? null : readToken(id));
  if (token === null || token === '') throw new ExpectedError('token.needed');
  return token;
}

async function runIn<T>({ signal }: Run, core: CommandCore, work: () => Promise<T>): Promise<T> {
  // What is under way ends in order, and says so by its own code.
  const cancel = (): void => {
    for (const call of ['sync.cancel', 'import.cancel'] as const) core.call(call, null).catch(() => undefined);
  };
  signal.addEventListener('abort', cancel);
  try {
    signal.throwIfAborted();
    return await work();
  } finally {
    signal.removeEventListener('abort', cancel);
    await core.stop();
  }
}
