import { t } from '../../../shared/text/text';
import { clearDrafts, draftFiles, isFlawed } from '../asked';
import type { Command } from '../command';
import { EXIT } from '../exitCodes';
import { readPlan } from '../planRows';
import { pullNow, withCopy } from '../session';
import { flawLines, flawsJson } from '../told/checked';
import { changeJson, changeLines } from '../told/plan';
import { workspaceJson } from '../told/workspace';

/** What a file asks for is in force where nothing would have to change for it. */
export const verify: Command = (run) =>
  withCopy(
    run,
    async (session) => {
      await clearDrafts(session);
      await pullNow(session);
      const looked = await draftFiles(session, run);
      const { rows } = await readPlan(session.core);
      const inForce = looked.checked.reduce((sum, { same }) => sum + same, 0);
      const isSo = rows.length === 0 && !isFlawed(looked);
      return {
        exitCode: isSo ? EXIT.ok : EXIT.findings,
        text: [
          ...flawLines(looked),
          ...changeLines(rows),
          t('commandLine/verified', { count: inForce + rows.length, inForce }),
        ].join('\n'),
        json: {
          workspace: workspaceJson(session.workspace),
          inForce,
          notInForce: rows.map(changeJson),
          ...flawsJson(looked),
        },
      };
    },
    'connect',
  );
