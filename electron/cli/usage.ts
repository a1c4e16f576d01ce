import type { UsageProblem } from './parse';

/** A command line that cannot be run as it is. */
export class UsageError extends Error implements UsageProblem {
  constructor(
    readonly code: UsageProblem['code'],
    readonly what: string,
  ) {
    super(code);
  }
}
