import { StartFailure } from '../test/service';
import { RuntimeError } from './runtime/index';

/** Runs a command; what the person can do something about is said in a sentence, anything else is a defect and shows its stack. */
export async function orExplain(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof RuntimeError) && !(error instanceof StartFailure)) throw error;
    console.error(`error: ${error.message}`);
    process.exitCode = 1;
  }
}
