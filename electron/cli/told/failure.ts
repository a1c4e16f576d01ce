import { ExpectedError } from '../../../shared/errors/codes';
import type { Problem } from '../../../shared/messages/values';
import { problemText, t } from '../../../shared/text/text';
import { asDiskError } from '../../core/store/database';
import { CallFailed } from '../coreClient';
import { EXIT, exitCodeOf, type ExitCode } from '../exitCodes';
import type { Output } from '../output';
import { optionsOf, type Parsed } from '../parse';
import { UsageError } from '../usage';

/** Says why a command did not do what was asked, as it was asked to be told; answers the exit code. */
export async function tellFailure(error: unknown, parsed: Parsed, output: Output): Promise<ExitCode> {
  const { exitCode, message, ...found } = failureOf(error);
  if (!optionsOf(parsed).json) output.note(message);
  else {
    const command = parsed.kind === 'run' ? parsed.asked.name : null;
    const shown = { version: 1, command, ok: false, exitCode, error: { ...found, message } };
    await output.result(JSON.stringify(shown, null, 2));
  }
  return exitCode;
}

function failureOf(error: unknown) {
  if (error instanceof UsageError) {
    const { code, what } = error;
    return {
      exitCode: EXIT.usage,
      code: `usage.${code}`,
      details: { what },
      message: t(`commandLine/usage/${code}`, { what }),
    };
  }
  const problem = problemOf(error);
  return { exitCode: exitCodeOf(problem.code), ...problem, message: problemText(problem) };
}

function problemOf(error: unknown): Problem {
  if (error instanceof CallFailed) return error.problem;
  const expected = error instanceof ExpectedError ? error : asDiskError(error);
  if (expected) return { code: expected.code, details: { ...expected.details } };
  console.error('Defect:', error);
  return { code: 'defect', details: { message: error instanceof Error ? error.message : 'unknown' } };
}
