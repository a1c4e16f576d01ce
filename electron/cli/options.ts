import { SHAPES } from '../../shared/csv/columns';
import { ACTIONS, EMPTY_MEANINGS, REPEATED_CHOICES } from '../../shared/csv/wish';
import { EXPORT_FORMATS } from '../../shared/messages/plan';
import type { CommandName } from './words';

/** What an option takes: nothing, one of a few words, or any text. */
type Takes = null | readonly string[] | 'text';

/** Every option, and what it takes. */
export const OPTIONS = {
  workspace: 'text',
  service: 'text',
  data: 'text',
  json: null,
  quiet: null,
  language: ['en', 'de'],
  help: null,
  full: null,
  format: ['text', ...EXPORT_FORMATS],
  action: ACTIONS,
  empty: EMPTY_MEANINGS,
  repeated: REPEATED_CHOICES,
  yes: null,
  expect: 'text',
  out: 'text',
  what: ['explicit', 'effective', 'drafts'],
  title: 'text',
  shape: SHAPES,
} as const satisfies Readonly<Record<string, Takes>>;
export type OptionName = keyof typeof OPTIONS;

type Value<O extends OptionName> = (typeof OPTIONS)[O] extends null
  ? true
  : (typeof OPTIONS)[O] extends readonly (infer Word)[]
    ? Word
    : string;
export type Options = { readonly [O in OptionName]?: Value<O> };

interface CommandForm {
  /** How many files it takes, from and to. */
  readonly files: readonly [least: number, most: number];
  readonly options: readonly OptionName[];
}

const EVERYWHERE: readonly OptionName[] = ['data', 'json', 'quiet', 'language', 'help'];
const WHICH: readonly OptionName[] = ['workspace', 'service'];
const ROWS: readonly OptionName[] = ['action', 'empty', 'repeated'];

/** What each command takes. */
export const FORMS: Readonly<Record<CommandName, CommandForm>> = {
  workspaces: { files: [0, 0], options: EVERYWHERE },
  pull: { files: [0, 0], options: [...WHICH, 'full', ...EVERYWHERE] },
  plan: { files: [0, 1], options: ['format', ...ROWS, ...WHICH, ...EVERYWHERE] },
  push: { files: [0, Infinity], options: ['yes', 'expect', ...ROWS, ...WHICH, ...EVERYWHERE] },
  export: { files: [0, 0], options: ['out', 'what', 'shape', 'title', ...WHICH, ...EVERYWHERE] },
  validate: { files: [1, 1], options: [...ROWS, ...WHICH, ...EVERYWHERE] },
  verify: { files: [1, 1], options: [...ROWS, ...WHICH, ...EVERYWHERE] },
  merge: { files: [3, 3], options: EVERYWHERE },
};
