import type { Person } from '../../../shared/changeSet/format';
import type { Team, TeamWish } from '../../../shared/messages/changeSets';
import type { Host } from '../host';
import type { StoredTeam } from '../store/changeSets';
import type { Workspace } from '../store/workspace';
import { makeKeyPair } from './signing';

/** Who writes here: a name, and the private key where there is one at hand. */
export interface Me extends Person {
  readonly privateKey: string | null;
}

export function storedTeam({ changeSets, info }: Workspace): StoredTeam {
  // Until a person says another, the account's name is theirs.
  return changeSets.team() ?? { name: info.account, key: null, formerKeys: [], approval: 'none', colleagues: [] };
}

export async function teamOf(workspace: Workspace, host: Host): Promise<Team> {
  const team = storedTeam(workspace);
  const { privateKey } = await meOf(workspace, host);
  const isNamed = workspace.changeSets.team() !== null;
  return { ...team, isNamed, keyState: team.key === null ? 'none' : privateKey === null ? 'away' : 'ready' };
}

export function setTeam(workspace: Workspace, wish: TeamWish): void {
  workspace.changeSets.setTeam({ ...storedTeam(workspace), ...wish });
}

/** Makes a key in the place of the one before. Its private part is kept where tokens are. */
export async function makeKey(workspace: Workspace, host: Host): Promise<void> {
  const { publicKey, privateKey } = makeKeyPair();
  await host.call('signingKey.keep', { publicKey, privateKey });
  const team = storedTeam(workspace);
  const formerKeys = team.key === null ? team.formerKeys : [...team.formerKeys, team.key];
  workspace.changeSets.setTeam({ ...team, key: publicKey, formerKeys });
}

/** A key whose private part is away signs nothing: then the word goes out under the name alone. */
export async function meOf(workspace: Workspace, host: Host): Promise<Me> {
  const { name, key } = storedTeam(workspace);
  const privateKey = key === null ? null : await host.call('signingKey.read', { publicKey: key });
  return { name, key: privateKey === null ? null : key, privateKey };
}
