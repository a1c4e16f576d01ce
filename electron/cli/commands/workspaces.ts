import { t } from '../../../shared/text/text';
import type { Command } from '../command';
import { EXIT } from '../exitCodes';
import { knownWorkspaces } from '../places';
import { aligned } from '../told/lines';

export const workspaces: Command = () => {
  const known = knownWorkspaces().map(({ id, account, address }) => ({ id, account, address }));
  const lines = aligned(known.map(({ id, account, address }) => [id, account, address]));
  const text = known.length === 0 ? t('commandLine/noWorkspaces') : lines.join('\n');
  return Promise.resolve({ exitCode: EXIT.ok, text, json: { workspaces: known } });
};
