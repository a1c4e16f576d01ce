import type { Run } from './command';
import type { Checked } from './files/asking';
import { kindOf } from './files/kind';
import { named } from './files/named';
import { statusNow, type Session } from './session';
import { CallFailed } from './coreClient';

/** What a look at files found. */
export interface Looked {
  readonly checked: readonly Checked[];
  /** Names of no node. */
  readonly unknown: readonly string[];
}

/** Makes a copy of a workspace one without drafts or names that wait. Throws `sync.busy` while a push from it is under way. */
export async function clearDrafts({ core }: Session): Promise<void> {
  const { lastPush } = await statusNow(core);
  if (lastPush && lastPush.finishedAt === null) throw new CallFailed({ code: 'sync.busy', details: {} });
  const { nodes } = await core.call('plan.get', { without: [] });
  if (nodes.length > 0) await core.call('draft.discard', { nodes: [...nodes] });
  const waiting = await core.call('import.waiting', null);
  if (waiting.length > 0) await core.call('import.forgetWaiting', { ids: waiting.map(({ id }) => id) });
}

/** Drafts what the files of a command ask for: on a copy that has no drafts, they are then what it takes to have all of it in force. */
export async function draftFiles(session: Session, run: Run): Promise<Looked> {
  const { core, isBlank } = session;
  const checked: Checked[] = [];
  for (const file of run.files) {
    run.signal.throwIfAborted();
    checked.push(await named(file, () => kindOf(file).draft(session, file, run)));
  }
  const waiting = isBlank ? [] : await core.call('import.waiting', null);
  const unknown = [...waiting.map(({ name }) => name), ...checked.flatMap((each) => each.unknown)];
  return { checked, unknown: [...new Set(unknown)] };
}

/** Whether there is anything in the files that cannot be taken as it is. */
export function isFlawed({ checked, unknown }: Looked): boolean {
  return unknown.length > 0 || checked.some(({ bad, beyond }) => bad.length + beyond > 0);
}
