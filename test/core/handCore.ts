import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tick, TickState } from '../../shared/messages/checklist';
import type { NodePolicy } from '../../shared/policy/policy';
import { REQUIRE_INCOMING, runCore, temporaryFolder } from './fixtures';
import { HAND, makeHandWorkspace } from './handWorkspace';
import type { TestCore } from './testCore';

export async function openHand(folder = temporaryFolder()): Promise<{ core: TestCore; folder: string }> {
  makeHandWorkspace(folder);
  return { core: await reopened(folder), folder };
}

export async function reopened(folder: string): Promise<TestCore> {
  const core = runCore({ folder });
  const opened = await core.call('workspace.open', { id: HAND.id });
  if (opened.state !== 'open') throw new Error(`The workspace is ${opened.state}.`);
  return core;
}

export async function apply(core: TestCore, nodes: readonly string[], by = 'Ann'): Promise<string> {
  const { revision } = await core.call('plan.get', { without: [] });
  return core.call('checklist.apply', { nodes: [...nodes], revision, by });
}

export async function draftAll(core: TestCore, nodes: readonly string[], policy = REQUIRE_INCOMING): Promise<void> {
  for (const node of nodes) await core.save(node, policy);
}

interface Said {
  readonly by?: string;
  readonly note?: string;
  readonly policy?: NodePolicy;
}

export function tick(
  core: TestCore,
  id: string,
  node: string,
  state: TickState,
  { by = 'Ann', note = '', policy }: Said = {},
) {
  return core.call('checklist.tick', { id, node, state, by, note, policy: policy ?? null });
}

export const inForce = async (core: TestCore, node: string) => (await core.call('node.get', { node })).inForce;
export const stateOf = async (core: TestCore, node: string) =>
  (await core.plan()).find((item) => item.node === node)?.state ?? null;
export const history = (core: TestCore) => core.call('history.get', { query: '', next: null });
export const ticksOf = async (core: TestCore): Promise<readonly Tick[]> =>
  (await core.call('checklist.get', null))?.ticks ?? [];

/** The open list of one core, as its file, into another. */
export async function handOver(from: TestCore, id: string, to: TestCore, folder: string) {
  return takeIn(to, await from.call('checklist.file', { id }), folder);
}

/** Takes in a file of this content. */
export function takeIn(core: TestCore, content: string, folder: string) {
  const path = join(folder, 'checklist.json');
  writeFileSync(path, content);
  return core.call('checklist.takeIn', { ticket: path });
}
