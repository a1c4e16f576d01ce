import { parseArgs } from 'node:util';
import { exportProblem } from './exportOptions';
import { FORMS, OPTIONS, type OptionName, type Options } from './options';
import type { UsageProblem } from './usage';
import { COMMAND_NAMES, type CommandName } from './words';

/** A command as it is asked for. */
export interface Asked {
  readonly name: CommandName;
  readonly files: readonly string[];
  readonly options: Options;
}

export type Parsed =
  | { readonly kind: 'run'; readonly asked: Asked }
  | { readonly kind: 'help'; readonly name: CommandName | null; readonly options: Options }
  | { readonly kind: 'version' }
  /** `options`: those that were understood; how the problem is told goes by them. */
  | { readonly kind: 'wrong'; readonly problem: UsageProblem; readonly options: Options };

/** Reads the words of a command, the command first. */
export function parseCommand([first = '', ...rest]: readonly string[]): Parsed {
  if (first === '--version') return { kind: 'version' };
  const { options, files, problem } = readWords(rest);
  if (first === '--help' || first === '-h') return { kind: 'help', name: null, options };
  const name = COMMAND_NAMES.find((each) => each === first);
  if (!name) return { kind: 'wrong', problem: { code: 'unknownCommand', what: first }, options };
  if (options.help) return { kind: 'help', name, options };
  const wrong = problem ?? problemOf({ name, files, options });
  return wrong ? { kind: 'wrong', problem: wrong, options } : { kind: 'run', asked: { name, files, options } };
}

/** Those that were understood. */
export function optionsOf(parsed: Parsed): Options {
  if (parsed.kind === 'run') return parsed.asked.options;
  return parsed.kind === 'version' ? {} : parsed.options;
}

interface Words {
  readonly options: Options;
  readonly files: readonly string[];
  readonly problem: UsageProblem | null;
}

function readWords(words: readonly string[]): Words {
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(OPTIONS).map(([name, takes]) => [name, { type: takes === null ? 'boolean' : 'string' }] as const),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options: Record<string, string | true> = {};
  const files: string[] = [];
  let problem: UsageProblem | null = null;
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const name = token.rawName === '-h' ? 'help' : token.name;
    // The next option is no value of this one.
    const isValue = token.inlineValue === true || token.value?.startsWith('--') !== true;
    problem ??= optionProblem(name, token.rawName, isValue ? token.value : undefined);
    options[name] = token.value ?? true;
  }
  return { options: options as Options, files, problem };
}

function optionProblem(name: string, raw: string, value: string | undefined): UsageProblem | null {
  if (!(raw.startsWith('--') || raw === '-h') || !isOption(name)) return { code: 'unknownOption', what: raw };
  const takes: readonly string[] | 'text' | null = OPTIONS[name];
  if (takes === null) return value === undefined ? null : { code: 'unwantedValue', what: raw };
  if (value === undefined || value === '') return { code: 'noValue', what: raw };
  return takes === 'text' || takes.includes(value) ? null : { code: 'wrongValue', what: `${raw} ${value}` };
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

function problemOf({ name, files, options }: Asked): UsageProblem | null {
  const form = FORMS[name];
  const elsewhere = Object.keys(options).find((option) => !form.options.some((each) => each === option));
  if (elsewhere !== undefined) return { code: 'optionElsewhere', what: `--${elsewhere}` };
  if (options.workspace !== undefined && options.service !== undefined) return { code: 'bothPlaces', what: '' };
  const [least, most] = form.files;
  if (files.length < least) return { code: 'noFile', what: name };
  const [extra] = files.slice(most);
  if (extra !== undefined) return { code: 'tooManyFiles', what: extra };
  return name === 'export' ? exportProblem(options) : null;
}
