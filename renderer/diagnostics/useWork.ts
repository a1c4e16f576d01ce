import { useState } from 'react';
import type { Problem } from '../../shared/messages/values';
import { problemOf } from '../core/problem';

/** Something that a person has done here: whether it is under way, and what went wrong. */
export function useWork() {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = (work: () => Promise<void>): void => {
    setBusy(true);
    setProblem(null);
    work()
      .catch((error: unknown) => setProblem(problemOf(error)))
      .finally(() => setBusy(false));
  };
  return { isBusy, problem, run };
}
