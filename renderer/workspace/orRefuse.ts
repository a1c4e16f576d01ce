import { problemOf } from '../core/problem';
import { useWorkspace } from './workspaceStore';

/** Does what a person started and does not wait for: why it could not be done is shown in the status line. */
export async function orRefuse(work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: unknown) => useWorkspace.getState().refuse(problemOf(error)));
}

/** Reads what the window shows of itself. What a core that went away left unanswered, the next one is asked for again: no one need hear of it. */
export async function readOrRefuse(work: () => Promise<unknown>): Promise<void> {
  if (useWorkspace.getState().opened.state !== 'open') return;
  await work().catch((error: unknown) => {
    const problem = problemOf(error);
    if (problem.code !== 'sync.cancelled') useWorkspace.getState().refuse(problem);
  });
}
