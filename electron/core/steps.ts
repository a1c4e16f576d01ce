import type { Step } from '../../shared/messages/history';
import type { Status } from '../../shared/messages/model';
import { nameOf } from './plan/names';
import type { Direction } from './store/steps';
import type { Workspace } from './store/workspace';

/** What can be undone, and done again. */
export function stepsOf(workspace: Workspace): Status['steps'] {
  return { undo: stepOf(workspace, 'undo'), redo: stepOf(workspace, 'redo') };
}

/** The next step of a direction, by the name of its file or of one of its nodes. */
export function stepOf(workspace: Workspace, direction: Direction): Step | null {
  const next = workspace.steps.next(direction);
  return next && { what: next.what, count: next.count, name: next.source ?? nameOf(workspace, next.node) };
}
