import type { KeyboardEvent, PointerEvent } from 'react';
import { t } from '../../shared/text/text';
import styles from './app.module.css';
import { TREE_WIDTH, useView } from './viewStore';

const KEY_STEP_PX = 24;

/** The line between tree and page: drawn with the pointer or moved with the arrow keys (WAI-ARIA window splitter). */
export function Splitter() {
  const treeWidth = useView(({ treeWidth }) => treeWidth);
  const setTreeWidth = useView(({ setTreeWidth }) => setTreeWidth);
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowLeft: -KEY_STEP_PX, ArrowRight: KEY_STEP_PX };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setTreeWidth(treeWidth + step);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) setTreeWidth(event.clientX);
  };
  return (
    // A separator that can be moved is a control, and takes the focus (WAI-ARIA 1.2, separator).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t('tree/resize')}
      aria-valuenow={treeWidth}
      aria-valuemin={TREE_WIDTH.min}
      aria-valuemax={TREE_WIDTH.max}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={styles.splitter}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}
