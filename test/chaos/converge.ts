import { PLAN_STATES, PUSHABLE_STATES } from '../../shared/messages/plan';
import type { Status } from '../../shared/messages/model';
import { isWorthRetry, type ErrorCode } from '../../shared/errors/codes';
import { CallFailed, type CoreClient } from '../core/coreClient';

/** Pulls and pushes until nothing is left that can be pushed: with no faults a few times are enough. */
const MOST_TURNS = 12;

/** Brings a core to rest on a service that behaves. Throws where it does not come to rest. */
export async function converge(core: CoreClient): Promise<void> {
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    await core.until(isIdle);
    if (await takesTurn(core)) return;
  }
  throw new Error('The core does not come to rest.');
}

/** Pulls, then pushes what can be; answers whether there was nothing. What begins by itself meanwhile comes first. */
async function takesTurn(core: CoreClient): Promise<boolean> {
  try {
    await core.pull();
    const { nodes, states, revision } = await core.call('plan.get', { without: [] });
    const ready = nodes.filter((_, at) => PUSHABLE_STATES.includes(PLAN_STATES[states[at] ?? 0] ?? 'orphaned'));
    if (ready.length === 0) return true;
    await core.call('push.start', { nodes: [...ready], revision });
    return false;
  } catch (error) {
    if (error instanceof CallFailed && MOVED_ON.includes(error.problem.code)) return false;
    throw error;
  }
}

const MOVED_ON: readonly ErrorCode[] = ['sync.busy', 'plan.changed'];

/** Online, with nothing under way, nothing to be tried again, and nothing that a push still owes. */
function isIdle({ activity, connection, lastProblem, lastPush }: Status): boolean {
  const isOwed = lastPush?.finishedAt === null;
  // What a person stopped stays stopped; what failed is tried again by itself.
  const isDueAgain = lastProblem !== null && isWorthRetry(lastProblem.code);
  return connection.state === 'online' && activity === null && !isDueAgain && !isOwed;
}
