import { useEffect } from 'react';
import { useWorkspace } from '../workspace/workspaceStore';
import { usePlan } from './planStore';

/** While a push goes on the plan changes many times a second: it is read this often. */
const WHILE_PUSHING_MS = 1000;

/** Keeps the plan as the core has it, while it is looked at. Shows nothing: it alone is drawn again at every change. */
export function PlanReading() {
  const read = usePlan(({ read }) => read);
  const revision = useWorkspace(({ opened }) => (opened.state === 'open' ? opened.status.revision : null));
  const isPushing = useWorkspace(({ opened }) => opened.state === 'open' && opened.status.activity?.kind === 'push');
  useEffect(() => {
    if (revision !== null) read(isPushing ? WHILE_PUSHING_MS : 0);
  }, [read, revision, isPushing]);
  return null;
}
