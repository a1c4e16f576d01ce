import { create } from 'zustand';
import { useWorkspace } from '../workspace/workspaceStore';

/** Whether the palette is open. */
export const usePalette = create<{ readonly isOpen: boolean }>()(() => ({ isOpen: false }));

export function openPalette(): void {
  usePalette.setState({ isOpen: true });
}

export function closePalette(): void {
  usePalette.setState({ isOpen: false });
}

/** Ctrl or Cmd+K opens and closes it, from wherever the focus is. */
export function listenForPaletteKeys(): void {
  window.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (!(ctrlKey || metaKey) || altKey || shiftKey || key.toLowerCase() !== 'k') return;
    if (useWorkspace.getState().opened.state !== 'open') return;
    event.preventDefault();
    usePalette.setState(({ isOpen }) => ({ isOpen: !isOpen }));
  });
}
