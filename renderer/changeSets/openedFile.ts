import { create } from 'zustand';
import type { Problem } from '../../shared/messages/values';

/** A change set that a person chose, dropped or double-clicked; the core knows its path by the ticket. */
export interface ChangeSetFile {
  readonly ticket: string;
  readonly name: string;
}

interface OpenedFile {
  readonly file: ChangeSetFile | null;
  /** Why what was opened last is none. */
  readonly refusal: Problem | null;
}

/** The change set that is open, or that waits until a workspace is. */
export const useOpenedFile = create<OpenedFile>()(() => ({ file: null, refusal: null }));
