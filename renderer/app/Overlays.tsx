import { Suspense } from 'react';
import { usePalette } from '../palette/paletteStore';
import { useApply } from '../templates/applyStore';
import { useTreeMenu } from '../tree/menuStore';
import { themed } from './themed';

const Palette = themed(() => import('../palette/Palette'));
const TreeMenu = themed(() => import('../tree/TreeMenu'));
const ApplyDialog = themed(() => import('../templates/ApplyDialog'));

/** What opens over the window, each read when it is first opened. */
export function Overlays() {
  const hasPalette = usePalette(({ isOpen }) => isOpen);
  const hasMenu = useTreeMenu(({ at }) => at !== null);
  const isApplying = useApply(({ isOpen }) => isOpen);
  return (
    <Suspense>
      {hasMenu && <TreeMenu />}
      {isApplying && <ApplyDialog />}
      {hasPalette && <Palette />}
    </Suspense>
  );
}
