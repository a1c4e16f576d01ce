import { app } from 'electron/main';
import { ExpectedError } from '../../shared/errors/codes';
import type { Problem } from '../../shared/messages/values';
import { problemText, setLanguage, t } from '../../shared/text/text';
import { asDiskError } from '../core/store/database';
import { language } from '../main/language';
import { startLog } from '../main/log';
import type { Command, Outcome, Run } from './command';
import { exporting } from './commands/export';
import { merge } from './commands/merge';
import { plan } from './commands/plan';
import { pull } from './commands/pull';
import { push } from './commands/push';
import { validate } from './commands/validate';
import { verify } from './commands/verify';
import { workspaces } from './commands/workspaces';
import { CallFailed } from './coreClient';
import { EXIT, exitCodeOf, type ExitCode } from './exitCodes';
import { helpText } from './help';
import type { Options } from './options';
import { createOutput, type Output } from './output';
import type { Asked, Parsed } from './parse';
import { onCancel } from './signals';
import { UsageError } from './usage';
import type { CommandName } from './words';

const COMMANDS: Readonly<Record<CommandName, Command>> = {
  workspaces,
  pull,
  plan,
  push,
  export: exporting,
  validate,
  verify,
  merge,
};

/** Does what the command line asks for; answers the exit code. */
export async function run(parsed: Parsed): Promise<ExitCode> {
  startLog({ isConsole: false });
  const options = optionsOf(parsed);
  await setLanguage(options.language ?? (options.json ? 'en' : language()));
  const output = createOutput({ isQuiet: options.quiet === true });
  if (parsed.kind === 'version') return told(output, app.getVersion());
  if (parsed.kind === 'help') return told(output, helpText(parsed.name));
  try {
    if (parsed.kind === 'wrong') throw new UsageError(parsed.problem.code, parsed.problem.what);
    return await runCommand(parsed.asked, output);
  } catch (error) {
    return failed(error, parsed.kind === 'run' ? parsed.asked.name : null, options, output);
  }
}

async function runCommand(asked: Asked, output: Output): Promise<ExitCode> {
  const abort = new AbortController();
  const { options, name } = asked;
  onCancel(() => abort.abort(new ExpectedError('sync.cancelled')));
  const canAsk = process.stdin.isTTY && process.stderr.isTTY && !options.json;
  const under: Run = {
    ...asked,
    signal: abort.signal,
    progress: output.progress,
    confirm: canAsk ? (question) => output.ask(question, abort.signal) : null,
  };
  const outcome = await COMMANDS[name](under);
  const { exitCode, text, isFile = false, notes = [] } = outcome;
  if (!options.json) for (const note of notes) output.note(note);
  await (options.json ? output.result(document(name, outcome)) : output.result(text, { isFile }));
  return exitCode;
}

function document(command: CommandName, { exitCode, json }: Pick<Outcome, 'exitCode' | 'json'>): string {
  return JSON.stringify({ version: 1, command, ok: exitCode === EXIT.ok, exitCode, ...json }, null, 2);
}

async function told(output: Output, text: string): Promise<ExitCode> {
  await output.result(text);
  return EXIT.ok;
}

async function failed(
  error: unknown,
  command: CommandName | null,
  { json }: Options,
  output: Output,
): Promise<ExitCode> {
  const { exitCode, message, ...found } = failureOf(error);
  if (!json) output.note(message);
  else {
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

function optionsOf(parsed: Parsed): Options {
  if (parsed.kind === 'run') return parsed.asked.options;
  return parsed.kind === 'version' ? {} : parsed.options;
}
