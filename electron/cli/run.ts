import { app } from 'electron/main';
import { ExpectedError } from '../../shared/errors/codes';
import { setLanguage } from '../../shared/text/text';
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
import { EXIT, type ExitCode } from './exitCodes';
import { helpText } from './help';
import { createOutput, type Output } from './output';
import { optionsOf, type Asked, type Parsed } from './parse';
import { onCancel } from './signals';
import { tellFailure } from './told/failure';
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
  const output = await outputFor(parsed);
  if (parsed.kind === 'version') return told(output, app.getVersion());
  if (parsed.kind === 'help') return told(output, helpText(parsed.name));
  try {
    if (parsed.kind === 'wrong') throw new UsageError(parsed.problem.code, parsed.problem.what);
    return await runCommand(parsed.asked, output);
  } catch (error) {
    return tellFailure(error, parsed, output);
  }
}

/** Says that the program that ran it was ended by a signal; answers the exit code. */
export async function tellFall(parsed: Parsed, signal: string): Promise<ExitCode> {
  return tellFailure(new ExpectedError('defect', { message: signal }), parsed, await outputFor(parsed));
}

async function outputFor(parsed: Parsed): Promise<Output> {
  const options = optionsOf(parsed);
  await setLanguage(options.language ?? (options.json ? 'en' : language()));
  return createOutput({ isQuiet: options.quiet === true });
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
