import { create } from 'zustand';
import type { Mapping } from '../../shared/csv/columns';
import type { ImportFormat, ImportHow, ImportPreview, ImportState } from '../../shared/messages/import';
import type { Problem } from '../../shared/messages/values';
import type { Step } from './steps';

/** Where the rows come from; kept so that they can be read again. */
export type Source =
  | { readonly kind: 'file'; readonly ticket: string; readonly name: string }
  | { readonly kind: 'pasted'; readonly text: string };

type Checked = Omit<Extract<ImportState, { phase: 'checked' }>, 'phase'>;
type Working = Extract<ImportState['phase'], 'checking' | 'planning' | 'writing'>;

interface ImportData {
  readonly tab: 'import' | 'export';
  readonly step: Step;
  /** Null where no import is open. */
  readonly source: Source | null;
  readonly preview: ImportPreview | null;
  /** As a person wants the file read; the preview may still be on its way, or fail. */
  readonly format: ImportFormat | null;
  readonly mapping: Mapping | null;
  /** Whether the columns were set as they were the last time. */
  readonly isRemembered: boolean;
  readonly how: ImportHow;
  /** Where the core says the import is. */
  readonly state: ImportState | null;
  /** The last work that was under way. */
  readonly lastWork: Working;
  /** When the check began, as `performance.now()` has it. */
  readonly checkedSince: number;
  /** How the rows stood when the core last said; it stays while the plan is worked out again. */
  readonly checked: Checked | null;
  /** What the rows were checked as; null where that is done anew in any case. */
  readonly checkedAs: string | null;
  /** Whether anything was mended or left out since. */
  readonly isMended: boolean;
  /** The core was asked for what ends with a state of the import. */
  readonly isWaiting: boolean;
  /** A file or cells are being opened. */
  readonly isOpening: boolean;
  /** Why what a person last asked for was refused. */
  readonly problem: Problem | null;
  /** What was done last, for a screen reader as well. */
  readonly said: string;
  /** What would take the place of the open import, if a person says so; `nothing` to give it up. */
  readonly offered: Source | 'nothing' | null;
  /** What was dropped last was no file on a disk. */
  readonly droppedNothing: boolean;
  /** What stands in the box for cells. */
  readonly pasted: string;
}

interface ImportStore extends ImportData {
  readonly set: (change: Partial<ImportData>) => void;
  readonly goTo: (step: Step) => void;
  /** Takes in what the core tells. */
  readonly tell: (state: ImportState) => void;
  /** There is no import; the box for cells keeps what is in it where `pasted` says so. */
  readonly clear: (change?: Partial<ImportData>) => void;
}

const NOTHING: Omit<ImportData, 'tab' | 'how'> = {
  step: 'source',
  source: null,
  preview: null,
  format: null,
  mapping: null,
  isRemembered: false,
  state: null,
  lastWork: 'checking',
  checkedSince: 0,
  checked: null,
  checkedAs: null,
  isMended: false,
  isWaiting: false,
  isOpening: false,
  problem: null,
  said: '',
  offered: null,
  droppedNothing: false,
  pasted: '',
};

/** The one import, as far as a person has come with it. It stays when another page is shown. */
export const useImport = create<ImportStore>()((set, get) => ({
  ...NOTHING,
  tab: 'import',
  how: { action: 'replace', empty: 'leave', repeated: 'merge' },
  set: (change) => set(change),
  goTo: (step) => set({ step, problem: null, said: '', droppedNothing: false }),
  clear: (change = {}) => set({ ...NOTHING, ...change }),
  tell: (state) => {
    // A work that was stopped with its import tells of it afterwards.
    if (!get().preview) return;
    set({ state, ...following(state, get()) });
  },
}));

/** What else a state of the core changes: steps that come by themselves. */
function following(state: ImportState, { step }: ImportData): Partial<ImportData> {
  switch (state.phase) {
    case 'checking':
    case 'planning':
    case 'writing':
      return { lastWork: state.phase };
    case 'checked': {
      const { counts, totals } = state;
      const checked = { checked: { counts, totals }, isWaiting: false };
      if (step === 'check') return { ...checked, step: counts.bad > 0 ? 'problems' : 'plan' };
      return step === 'write' ? { ...checked, step: 'plan' } : checked;
    }
    case 'done':
      return { isWaiting: false, step: 'done' };
    case 'failed':
      return { isWaiting: false };
  }
}

/** Whether the core is at work on the import, and takes no other for now. */
export function isBusy({ state, isWaiting }: Pick<ImportData, 'state' | 'isWaiting'>): boolean {
  return isWaiting || state?.phase === 'checking' || state?.phase === 'planning' || state?.phase === 'writing';
}

/** What the rows are, or were, checked as. */
export function checkKey({ mapping, how }: Pick<ImportData, 'mapping' | 'how'>): string {
  return JSON.stringify([mapping, how]);
}

/** Whether there are rows that a person may mend, or has left out. */
export function hasProblems({ checked }: Pick<ImportData, 'checked'>): boolean {
  return checked !== null && checked.counts.bad + checked.counts.skipped > 0;
}
