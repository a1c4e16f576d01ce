import { basename, resolve } from 'node:path';
import { t } from '../../../shared/text/text';
import type { Command } from '../command';
import { EXIT } from '../exitCodes';
import { titleOf } from '../exportOptions';
import { needPlaceFor } from '../files/named';
import { withCopy } from '../session';
import { workspaceJson } from '../told/workspace';

/** Writes the drafts as a change set. */
export const exportChangeSet: Command = async (run) => {
  const { out = '' } = run.options;
  await needPlaceFor(out);
  return withCopy(run, async ({ core, workspace }) => {
    const { nodes } = await core.call('plan.get', { without: [] });
    const name = basename(out);
    const wish = { nodes: [...nodes], title: titleOf(run.options), note: '', into: null };
    const id = await core.call('changeSets.make', wish);
    const count = await core.call('changeSets.write', { id, ticket: core.ticketFor(resolve(out), 'write') });
    return {
      exitCode: EXIT.ok,
      text: t('changeSets/saved', { count, name }),
      json: { workspace: workspaceJson(workspace), count, file: out, changeSet: id },
    };
  });
};
