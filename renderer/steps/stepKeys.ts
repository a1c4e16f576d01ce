import { useWorkspace } from '../workspace/workspaceStore';
import { ifFieldDoesNothing, textOf } from './textField';
import type { Direction } from './stepText';
import { walkSteps } from './walkSteps';

/** Ctrl or Cmd+Z undoes, with Shift, or Ctrl+Y, does it again. What was typed in a text field comes before drafts. */
export function listenForStepKeys(): void {
  window.addEventListener('keydown', (event) => {
    const direction = directionOf(event);
    if (!direction || event.defaultPrevented || useWorkspace.getState().opened.state !== 'open') return;
    const text = textOf(event.target);
    if (text === null) {
      // The menu has these keys too, and would undo what was typed somewhere before.
      event.preventDefault();
      walkSteps(direction);
    } else if (text === '') ifFieldDoesNothing(() => walkSteps(direction));
  });
}

function directionOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): Direction | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const pressed = key.toLowerCase();
  if (pressed === 'z') return shiftKey ? 'redo' : 'undo';
  return pressed === 'y' && ctrlKey && !shiftKey ? 'redo' : null;
}
