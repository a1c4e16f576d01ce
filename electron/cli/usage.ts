import type { en } from '../../shared/text/en';

/** What is wrong with a command line, as the texts have it; `what` is the word at fault. */
export interface UsageProblem {
  readonly code: keyof typeof en.commandLine.usage;
  readonly what: string;
}

/** A command line that cannot be run as it is. */
export class UsageError extends Error implements UsageProblem {
  constructor(
    readonly code: UsageProblem['code'],
    readonly what: string,
  ) {
    super(code);
  }
}
