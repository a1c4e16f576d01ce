import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftOf } from '../../shared/policy/draft';
import type { HopsealApp } from '../app/hopsealApp';
import { HAND, HAND_DOMAINS, makeHandWorkspace } from '../core/handWorkspace';
import { startTestCore } from '../core/testCore';
import { openApp, userDataFolder } from './fixtures';
import { listed, onIncoming } from './prepared';

export const SENDERS = ['*@bank.example', '*@clearing.example', 'treasury@insurer.example'];
const [FIRST = '', SECOND = '', THIRD = ''] = HAND_DOMAINS;

/** The app at a workspace whose policies are set by hand, with drafts at its first domains. */
export async function openHand(): Promise<HopsealApp & { readonly complaints: string[]; readonly userData: string }> {
  const userData = userDataFolder();
  const folder = join(userData, 'workspaces');
  makeHandWorkspace(folder);
  const core = startTestCore({ folder });
  await core.call('workspace.open', { id: HAND.id });
  for (const node of [FIRST, SECOND])
    await core.save(node, draftOf(onIncoming(listed(SENDERS, ['billing', 'office']))));
  await core.save(THIRD, draftOf(onIncoming({ mode: 'required' })));
  await core.stop();
  const { id, address, account } = HAND;
  writeFileSync(join(userData, 'preferences.json'), JSON.stringify({ recentWorkspaces: [{ id, address, account }] }));
  const app = await openApp(userData);
  await app.window.tree.waitFor();
  return { ...app, userData };
}
