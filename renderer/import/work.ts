import type { ImportCode } from '../../shared/csv/problems';
import type { Ask } from '../../shared/messages/core';
import type { ImportHow } from '../../shared/messages/import';
import type { Problem } from '../../shared/messages/values';
import { t } from '../../shared/text/text';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';
import { checkKey, hasProblems, isBusy, useImport } from './importStore';
import { rememberMapping } from './mappings';
import { forgetAllTyped } from './typedCells';

/** Checks every row; goes on to what was found where nothing of what they are checked as has changed since. */
export function check(): void {
  const now = useImport.getState();
  if (!isCheckNeeded(now)) return now.goTo(hasProblems(now) ? 'problems' : 'plan');
  checkAnew();
}

/** Whether the rows are not checked, or as something else. */
export function isCheckNeeded(
  now: Pick<ReturnType<typeof useImport.getState>, 'mapping' | 'how' | 'checked' | 'checkedAs'>,
): boolean {
  return now.checked === null || now.checkedAs !== checkKey(now);
}

export function checkAnew(): void {
  const { mapping, how, preview, set } = useImport.getState();
  if (!mapping || !preview) return;
  rememberMapping(preview.header, mapping);
  forgetAllTyped();
  set({
    step: 'check',
    checked: null,
    checkedAs: checkKey({ mapping, how }),
    checkedSince: performance.now(),
    isMended: false,
    problem: null,
    said: '',
    state: { phase: 'checking', rows: 0, bytes: 0, totalBytes: preview.size },
    lastWork: 'checking',
  });
  void begin(() => callCore('import.check', { mapping, how: howFor(mapping.shape, how) }));
}

/** What is not asked about is left alone. */
function howFor(shape: 'wide' | 'long', how: ImportHow): ImportHow {
  return asksAboutEmpty(shape, how) ? how : { ...how, empty: 'leave' };
}

/** Empty cells mean something where a row stands for a whole policy that is replaced. */
export function asksAboutEmpty(shape: 'wide' | 'long', { action }: ImportHow): boolean {
  return shape === 'wide' && action === 'replace';
}

export function write(): void {
  const { checked, set } = useImport.getState();
  const total = checked?.totals.changes ?? 0;
  set({ step: 'write', problem: null, state: { phase: 'writing', done: 0, total }, lastWork: 'writing' });
  void begin(() => callCore('import.write', null));
}

export function cancel(): void {
  callCore('import.cancel', null).catch((error: unknown) => useImport.getState().set({ problem: problemOf(error) }));
}

/** Goes on after a work that failed: with the rows as they were mended, where they are still there. */
export function tryAgain(): void {
  const { lastWork, checked } = useImport.getState();
  if (lastWork === 'checking' || !checked) checkAnew();
  else planAgain();
}

/** Works the plan out again, for rows as they are. */
export function planAgain(): void {
  useImport.getState().set({ step: 'check', state: { phase: 'planning', done: 0, total: 0 }, problem: null });
  void begin(() => callCore('import.planAgain', null));
}

export function mend(edits: Ask<'import.mend'>['edits']): void {
  change(() => callCore('import.mend', { edits }));
}

export function fixAll(code: ImportCode): void {
  change(async () => {
    const count = await callCore('import.fix', { code });
    useImport.getState().set({ said: t('import/fixed', { count }) });
  });
}

/** Leaves out some rows, or all with a kind of problem. */
export function skip(rows: readonly number[] | null, code: ImportCode | null): void {
  change(() => callCore('import.skip', { rows: rows ? [...rows] : null, code }));
}

/** What was left out stands among the bad rows again. */
export function bringBack(): void {
  change(() => callCore('import.bringBack', null));
}

/** Gives the import up, or away with what it was when it is over. */
export async function startOver(): Promise<void> {
  const { clear, set } = useImport.getState();
  await callCore('import.close', null).catch((error: unknown) => set({ problem: problemOf(error) }));
  clear();
}

/** The core fell over and was started again: it knows nothing of an import. */
export function forgetImport(): void {
  const { preview, isOpening, clear, pasted } = useImport.getState();
  if (preview || isOpening) clear({ pasted, problem: { code: 'import.none', details: {} } });
}

/** Starts what ends with a state that the core tells. */
async function begin(work: () => Promise<unknown>): Promise<void> {
  const { set } = useImport.getState();
  const problem = await refusalOf(work);
  if (problem) set({ isWaiting: false, state: { phase: 'failed', problem } });
}

async function refusalOf(work: () => Promise<unknown>): Promise<Problem | null> {
  useImport.getState().set({ isWaiting: true });
  try {
    await work();
    return null;
  } catch (error) {
    return problemOf(error);
  }
}

let lastChange: Promise<void> = Promise.resolve();

/** Changes rows, one change after the other: after each the core works the plan out again, and takes no other until then. */
function change(work: () => Promise<unknown>): void {
  const { preview } = useImport.getState();
  lastChange = lastChange.then(async () => {
    await idle();
    if (useImport.getState().preview !== preview) return;
    const { set } = useImport.getState();
    set({ isMended: true, problem: null, said: '' });
    const problem = await refusalOf(work);
    if (problem) set({ isWaiting: false, problem });
  });
}

/** Resolves when no work of the core is under way. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (!isBusy(useImport.getState())) return resolve();
    const stop = useImport.subscribe((now) => {
      if (isBusy(now)) return;
      stop();
      resolve();
    });
  });
}
