import { t } from '../../../shared/text/text';
import type { Command } from '../command';
import { EXIT } from '../exitCodes';
import { follow } from '../follow';
import { pullNow, withWorkspace } from '../session';
import { workspaceJson } from '../told/workspace';

export const pull: Command = (run) =>
  withWorkspace(run, async (session) => {
    const { read, end } = follow(session.core, run.progress);
    const { lastPull, drafts, drift } = await pullNow(session, run.options.full === true);
    end();
    return {
      exitCode: EXIT.ok,
      text: [
        t('commandLine/pulled', { account: session.workspace.account, count: read().policies }),
        t('commandLine/drafts', { count: drafts }),
      ].join(' '),
      json: { workspace: workspaceJson(session.workspace), read: read(), lastPull, drafts, drift },
    };
  });
