import { basename, resolve } from 'node:path';
import { t } from '../../../shared/text/text';
import type { Command } from '../command';
import { EXIT } from '../exitCodes';
import { withCopy } from '../session';
import { workspaceJson } from '../told/workspace';
import { UsageError } from '../usage';

/** Writes the drafts as a change set. */
export const exportChangeSet: Command = (run) => {
  const { out, title } = run.options;
  if (out === undefined) throw new UsageError('noFile', '--what=drafts --out');
  return withCopy(run, async ({ core, workspace }) => {
    const { nodes } = await core.call('plan.get', { without: [] });
    const name = basename(out);
    const wish = { nodes: [...nodes], title: title ?? name.replace(/\.hopseal$/iu, ''), note: '', into: null };
    const id = await core.call('changeSets.make', wish);
    const count = await core.call('changeSets.write', { id, ticket: core.ticketFor(resolve(out), 'write') });
    return {
      exitCode: EXIT.ok,
      text: t('changeSets/saved', { count, name }),
      json: { workspace: workspaceJson(workspace), count, file: out, changeSet: id },
    };
  });
};
