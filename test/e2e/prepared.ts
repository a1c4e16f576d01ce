import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HopSetting, NodePolicy } from '../../shared/policy/policy';
import { draftOf } from '../../shared/policy/draft';
import { DOMAIN_KIND, modeOfCode, type TreeColumns } from '../../shared/tree/columns';
import { startTestCore, type TestCore } from '../core/testCore';
import type { Service } from '../service';
import { openApp, userDataFolder } from './fixtures';

/** A place in the tree that a test works with. */
export interface Place {
  readonly id: string;
  readonly name: string;
}

/** What a test does with a workspace before the window opens, with the tree as it was pulled. */
export type Prepare = (core: TestCore, tree: TreeColumns) => Promise<void>;

/** The app at a workspace in which the product's own core has done this and that before. */
export async function openPrepared(
  service: Service,
  prepare: Prepare,
  { token } = service.admin,
  env?: Readonly<Record<string, string>>,
) {
  const userData = userDataFolder();
  const core = startTestCore({ folder: join(userData, 'workspaces') });
  const { workspace } = await core.connectAndPull(service.url, token);
  await prepare(core, await core.tree());
  await core.stop();
  const { id, address, account } = workspace;
  writeFileSync(join(userData, 'preferences.json'), JSON.stringify({ recentWorkspaces: [{ id, address, account }] }));
  const app = await openApp(userData, env);
  await app.window.tree.waitFor();
  await app.window.goOnline(token);
  return app;
}

/** Domains on which nothing is set, in the order of the tree. */
export function unsetPlaces(tree: TreeColumns, count: number): Place[] {
  return placesWhere(tree, count, (at) => tree.kinds[at] === DOMAIN_KIND && isInherited(tree, at));
}

/** The same with nothing set above them either: all their mail is accepted in the clear. */
export function freePlaces(tree: TreeColumns, count: number): Place[] {
  return placesWhere(
    tree,
    count,
    (at) => tree.kinds[at] === DOMAIN_KIND && isInherited(tree, at) && !isBelowSetting(tree, at),
  );
}

/** An admin with so many domains at least below it, on which nothing is set, nor above it. */
export function freeAdmin(tree: TreeColumns, domains: number): Place {
  const [admin] = placesWhere(
    tree,
    1,
    (at) =>
      at > 0 &&
      tree.kinds[at] !== DOMAIN_KIND &&
      (tree.sizes[at] ?? 0) > domains &&
      isInherited(tree, at) &&
      !isBelowSetting(tree, at),
  );
  return admin as Place;
}

function placesWhere(tree: TreeColumns, count: number, isWanted: (at: number) => boolean): Place[] {
  const places = [...tree.ids.keys()].filter(isWanted).slice(0, count);
  if (places.length < count) throw new Error(`The tree has only ${places.length} such places.`);
  return places.map((at) => ({ id: tree.ids[at] ?? '', name: tree.names[at] ?? '' }));
}

function isInherited(tree: TreeColumns, at: number): boolean {
  return modeOfCode(tree.incoming[at]) === 'inherit' && modeOfCode(tree.delivery[at]) === 'inherit';
}

function isBelowSetting(tree: TreeColumns, at: number): boolean {
  for (let place = tree.parents[at] ?? -1; place >= 0; place = tree.parents[place] ?? -1) {
    if (!isInherited(tree, place)) return true;
  }
  return false;
}

export function onIncoming(incoming: HopSetting): NodePolicy {
  return { incoming, delivery: { mode: 'inherit' } };
}

export function listed(senders: readonly string[], recipients: readonly string[] = ['*']): HopSetting {
  return { mode: 'requiredFor', senders, recipients };
}

export async function draft(core: TestCore, { id }: Place, incoming: HopSetting): Promise<void> {
  await core.save(id, draftOf(onIncoming(incoming)));
}
