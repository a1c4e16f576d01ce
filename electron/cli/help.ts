import { t } from '../../shared/text/text';
import { FORMS, OPTIONS, type OptionName } from './options';
import { aligned } from './told/lines';
import { COMMAND_NAMES, type CommandName } from './words';

/** What a command does and takes; without one, what commands there are. */
export function helpText(name: CommandName | null): string {
  return name === null ? allText() : commandText(name);
}

function allText(): string {
  const commands = aligned(
    COMMAND_NAMES.map((each) => [`  hopseal ${usageOf(each)}`, t(`commandLine/command/${each}`)]),
  );
  return [t('commandLine/intro'), '', ...commands, '', t('commandLine/moreHelp'), t('commandLine/exitCodes')].join(
    '\n',
  );
}

function commandText(name: CommandName): string {
  const options = FORMS[name].options.map((option) => [`  ${optionOf(option)}`, t(`commandLine/option/${option}`)]);
  return [`hopseal ${usageOf(name)}`, '', t(`commandLine/command/${name}`), '', ...aligned(options)].join('\n');
}

function usageOf(name: CommandName): string {
  const [least, most] = FORMS[name].files;
  if (name === 'merge') return `${name} BASE OURS THEIRS`;
  const file = most > 1 ? '[FILE...]' : least > 0 ? 'FILE' : most > 0 ? '[FILE]' : '';
  return file === '' ? name : `${name} ${file}`;
}

function optionOf(option: OptionName): string {
  const takes: readonly string[] | 'text' | null = OPTIONS[option];
  if (takes === null) return `--${option}`;
  return `--${option}=${takes === 'text' ? PLACEHOLDERS[option] : takes.join('|')}`;
}

const PLACEHOLDERS: Partial<Readonly<Record<OptionName, string>>> = {
  workspace: 'ID',
  service: 'URL',
  data: 'FOLDER',
  expect: 'DIGEST',
  out: 'FILE',
};
