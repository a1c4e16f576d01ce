import { clearDrafts, draftFiles, isFlawed } from '../asked';
import type { Command, Run } from '../command';
import { EXIT } from '../exitCodes';
import { readPlan, type PlanOf } from '../planRows';
import { withCopy, type Session } from '../session';
import { flawLines, flawsJson } from '../told/checked';
import { planJson, planText } from '../told/plan';
import { workspaceJson } from '../told/workspace';

export const plan: Command = (run) =>
  withCopy(run, async (session) => {
    const isOfFile = run.files.length > 0;
    if (isOfFile) await clearDrafts(session);
    const looked = await draftFiles(session, run);
    const planned = await readPlan(session.core);
    return {
      exitCode: isOfFile && isFlawed(looked) ? EXIT.findings : EXIT.ok,
      text: await textOf(session, run, planned),
      isFile: (run.options.format ?? 'text') !== 'text',
      notes: isOfFile ? flawLines(looked) : [],
      json: {
        workspace: workspaceJson(session.workspace),
        ...planJson(planned),
        ...(isOfFile && flawsJson(looked)),
      },
    };
  });

function textOf({ core, workspace }: Session, { options }: Run, planned: PlanOf): Promise<string> | string {
  const { format = 'text' } = options;
  if (format === 'text') return planText(workspace, planned);
  return core.call('plan.export', { nodes: planned.rows.map(({ item }) => item.node), without: [], format });
}
