import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../shared/messages/values';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';
import { useStatus } from '../workspace/workspaceStore';

interface AuditReading {
  readonly isReading: boolean;
  readonly canRead: boolean;
  /** Why it could not begin. */
  readonly problem: Problem | null;
  readonly readOn: () => void;
  /** Goes up with each end of a reading. */
  readonly turn: number;
}

/** The reading of the service's audit. `isAtOnce`: it begins by itself, as soon as the service is there and nothing else goes on. */
export function useAuditReading(isAtOnce: boolean): AuditReading {
  const status = useStatus();
  const isReading = status?.activity?.kind === 'audit';
  const canRead = status?.connection.state === 'online' && status.activity === null;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [turn, setTurn] = useState(0);
  const hasBegun = useRef(!isAtOnce);

  const readOn = useCallback(() => {
    callCore('audit.start', null).then(
      () => setProblem(null),
      (error: unknown) => setProblem(problemOf(error)),
    );
  }, []);
  useEffect(() => {
    if (hasBegun.current || !canRead) return;
    hasBegun.current = true;
    readOn();
  }, [canRead, readOn]);
  useEffect(() => {
    if (!isReading) return undefined;
    return () => setTurn((turns) => turns + 1);
  }, [isReading]);
  return { isReading, canRead, problem, readOn, turn };
}
