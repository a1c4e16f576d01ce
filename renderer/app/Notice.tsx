import { Suspense, type ComponentProps } from 'react';
import type ProblemAlert from './ProblemAlert';
import { themed } from './themed';

const Themed = themed<ComponentProps<typeof ProblemAlert>>(() => import('./ProblemAlert'));

/** What went wrong, for the parts of the window that stand without MUI. */
export function Notice(props: ComponentProps<typeof ProblemAlert>) {
  return (
    <Suspense>
      <Themed {...props} />
    </Suspense>
  );
}
