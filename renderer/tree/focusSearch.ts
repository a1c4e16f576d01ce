import { useWorkspace } from '../workspace/workspaceStore';

/** The field that the tree is searched by; it is there as long as a workspace is open. */
export const SEARCH_FIELD = 'tree-search';

export function focusSearch(): void {
  const field = document.getElementById(SEARCH_FIELD);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}

/** Ctrl or Cmd+F goes to it, from wherever the focus is. */
export function listenForSearchKeys(): void {
  window.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (!(ctrlKey || metaKey) || altKey || shiftKey || key.toLowerCase() !== 'f' || event.defaultPrevented) return;
    if (useWorkspace.getState().opened.state !== 'open') return;
    event.preventDefault();
    focusSearch();
  });
}
