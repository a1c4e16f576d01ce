import { useStatus } from '../workspace/workspaceStore';
import { RedoIcon, UndoIcon } from './icons';
import styles from './steps.module.css';
import { buttonText, type Direction } from './stepText';
import { walkSteps } from './walkSteps';

/** Undo and redo over drafts. Made without MUI: they stand at every start. */
export function StepButtons() {
  return (
    <span className={styles.steps}>
      <StepButton direction="undo" />
      <StepButton direction="redo" />
    </span>
  );
}

const ICONS = { undo: UndoIcon, redo: RedoIcon };
const KEYS = { undo: 'Control+Z Meta+Z', redo: 'Control+Shift+Z Meta+Shift+Z Control+Y' };

function StepButton({ direction }: { readonly direction: Direction }) {
  const step = useStatus()?.steps[direction] ?? null;
  const Icon = ICONS[direction];
  const name = buttonText(direction, step);
  return (
    <button
      type="button"
      className={styles.step}
      aria-label={name}
      aria-keyshortcuts={KEYS[direction]}
      title={name}
      // Not `disabled`, which would take the focus away with the last step.
      aria-disabled={step === null}
      onClick={() => {
        if (step) walkSteps(direction);
      }}
    >
      <Icon />
    </button>
  );
}
