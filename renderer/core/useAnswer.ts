import { useEffect, useState } from 'react';
import type { Answer, Ask, CoreCall } from '../../shared/messages/core';
import type { Problem } from '../../shared/messages/values';
import { callCore } from './port';
import { problemOf } from './problem';

interface Heard<C extends CoreCall> {
  /** What was heard last; it stays while the next one is under way. */
  readonly answer: Answer<C> | null;
  readonly problem: Problem | null;
}

/**
 * What the core answers to a question, asked again where the question is another one or `stamp` is: whatever the answer hangs
 * on. The question is compared by identity.
 */
export function useAnswer<C extends CoreCall>(call: C, ask: Ask<C>, stamp: unknown): Heard<C> {
  const [heard, setHeard] = useState<Heard<C>>({ answer: null, problem: null });
  useEffect(() => {
    let isCurrent = true;
    callCore(call, ask).then(
      (answer) => isCurrent && setHeard({ answer, problem: null }),
      (error: unknown) => isCurrent && setHeard({ answer: null, problem: problemOf(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [call, ask, stamp]);
  return heard;
}
