import { ExpectedError } from '../../../shared/errors/codes';
import type { Status } from '../../../shared/messages/model';
import { policiesEqual } from '../../../shared/policy/equal';
import { t } from '../../../shared/text/text';
import { clearDrafts, draftFiles, isFlawed, type Looked } from '../asked';
import type { Command, Outcome, Run } from '../command';
import { EXIT, exitCodeOf, type ExitCode } from '../exitCodes';
import { follow } from '../follow';
import { isPushable, readPlan, type PlanOf } from '../planRows';
import { pullNow, settled, withCopyOf, withWorkspace, type Session } from '../session';
import { flawLines, flawsJson } from '../told/checked';
import { changeJson, heldLine, planText } from '../told/plan';
import { workspaceJson } from '../told/workspace';
import { UsageError } from '../usage';

/** Pushes what files ask for, or the drafts that wait: never a plan that no one has read. */
export const push: Command = async (run) => {
  const { yes, expect } = run.options;
  if (yes === undefined && expect === undefined && !run.confirm) throw new UsageError('unread', '');
  return withWorkspace(run, async (session) => {
    const { end } = follow(session.core, run.progress);
    try {
      await pullNow(session);
      const looked = run.files.length > 0 ? await lookAhead(session, run) : null;
      if (looked && isFlawed(looked)) return flawed(session, looked);
      const plan = looked?.plan ?? (await readPlan(session.core));
      const nodes = new Set(plan.rows.filter(isPushable).map(({ item }) => item.node));
      if (nodes.size === 0) return nothing(session, plan);
      await agree(session, run, plan);
      if (looked) await draft(session, run, plan);
      return await pushNow(session, run, plan, nodes);
    } finally {
      end();
    }
  });
};

/** What the files ask for beside what is in force, whatever drafts there are. */
function lookAhead({ workspace }: Session, run: Run): Promise<Looked & { readonly plan: PlanOf }> {
  return withCopyOf(run, workspace.id, async (copy) => {
    await clearDrafts(copy);
    return { ...(await draftFiles(copy, run)), plan: await readPlan(copy.core) };
  });
}

/** Throws `plan.changed` where another plan was read, `sync.cancelled` where a person says no. */
async function agree({ workspace }: Session, { options, confirm }: Run, plan: PlanOf): Promise<void> {
  if (options.expect !== undefined && options.expect !== plan.digest) throw new ExpectedError('plan.changed');
  if (options.expect !== undefined || options.yes || !confirm) return;
  const count = plan.rows.filter(isPushable).length;
  const isAgreed = await confirm(`${planText(workspace, plan)}\n${t('commandLine/pushQuestion', { count })}`);
  if (!isAgreed) throw new ExpectedError('sync.cancelled');
}

/** Drafts it in the workspace. Throws `draft.exists` where a person's draft is in the way: what that would push was not read. */
async function draft(session: Session, run: Run, plan: PlanOf): Promise<void> {
  const wanted = new Map(plan.rows.map(({ item }) => [item.node, item.after]));
  const there = await readPlan(session.core, new Set(wanted.keys()));
  for (const { item } of there.rows) {
    const after = wanted.get(item.node);
    if (after && !policiesEqual(after, item.after)) throw new ExpectedError('draft.exists', { name: item.name });
  }
  await draftFiles(session, run);
}

async function pushNow({ core, workspace }: Session, run: Run, plan: PlanOf, nodes: Set<string>): Promise<Outcome> {
  const { revision, digest } = await readPlan(core, nodes);
  if (digest !== plan.digest) throw new ExpectedError('plan.changed');
  run.signal.throwIfAborted();
  await core.call('push.start', { nodes: [...nodes], revision });
  const status = await settled(core);
  const { applied = 0, refused = 0, cancelled = 0, push: id = null } = status.lastPush ?? {};
  const held = (await readPlan(core, new Set(plan.rows.map(({ item }) => item.node)))).rows;
  return {
    exitCode: exitCodeAfter(status, held.length),
    text: [...held.map(heldLine), t('commandLine/pushed', { count: applied, total: nodes.size })].join('\n'),
    json: {
      workspace: workspaceJson(workspace),
      digest,
      push: id,
      applied,
      refused,
      cancelled,
      left: held.map(changeJson),
      problem: status.lastPush?.finishedAt ? null : status.lastProblem,
    },
  };
}

function exitCodeAfter({ lastPush, lastProblem }: Status, held: number): ExitCode {
  if (lastPush && lastPush.cancelled > 0) return EXIT.cancelled;
  if (lastPush?.finishedAt === null && lastProblem) return exitCodeOf(lastProblem.code);
  return held > 0 ? EXIT.findings : EXIT.ok;
}

function flawed({ workspace }: Session, looked: Looked): Outcome {
  return {
    exitCode: EXIT.findings,
    text: [...flawLines(looked), t('commandLine/nothingPushed')].join('\n'),
    json: { workspace: workspaceJson(workspace), applied: 0, left: [], ...flawsJson(looked) },
  };
}

function nothing({ workspace }: Session, { rows, digest }: PlanOf): Outcome {
  return {
    exitCode: rows.length > 0 ? EXIT.findings : EXIT.ok,
    text: [...rows.map(heldLine), t('commandLine/nothingToPush')].join('\n'),
    json: { workspace: workspaceJson(workspace), digest, applied: 0, left: rows.map(changeJson) },
  };
}
