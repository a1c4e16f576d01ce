import { t } from '../../../shared/text/text';
import { clearDrafts, draftFiles, isFlawed } from '../asked';
import type { Command } from '../command';
import { EXIT } from '../exitCodes';
import { withCopy } from '../session';
import { countLine, flawLines, flawsJson } from '../told/checked';

export const validate: Command = (run) =>
  withCopy(
    run,
    async (session) => {
      await clearDrafts(session);
      const looked = await draftFiles(session, run);
      const lookedUp = session.isBlank ? [t('commandLine/namesNotLookedUp')] : [];
      return {
        exitCode: isFlawed(looked) ? EXIT.findings : EXIT.ok,
        text: [...flawLines(looked), ...looked.checked.map(countLine), ...lookedUp].join('\n'),
        json: { ...flawsJson(looked), namesLookedUp: !session.isBlank },
      };
    },
    'blank',
  );
