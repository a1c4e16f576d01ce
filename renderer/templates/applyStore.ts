import { create } from 'zustand';

interface ApplyState {
  readonly isOpen: boolean;
  /** A template's id, or what was copied; null: none is chosen yet. */
  readonly source: 'copied' | (string & {}) | null;
}

/** Whether a template is about to be applied to what is selected. */
export const useApply = create<ApplyState>()(() => ({ isOpen: false, source: null }));

export function openApply(source: ApplyState['source']): void {
  useApply.setState({ isOpen: true, source });
}

export function closeApply(): void {
  useApply.setState({ isOpen: false });
}
