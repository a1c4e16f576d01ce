import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../../electron/cli/exitCodes';
import { titleOf } from '../../../electron/cli/exportOptions';
import { helpText } from '../../../electron/cli/help';
import { FORMS } from '../../../electron/cli/options';
import { parseCommand } from '../../../electron/cli/parse';
import { COMMAND_NAMES, commandIn } from '../../../electron/cli/words';
import { ERROR_CODES } from '../../../shared/errors/codes';

const PROGRAM = '/opt/Hopseal/hopseal';

describe('the words of a command', () => {
  it.each([
    [[PROGRAM], null],
    [[PROGRAM, 'hopseal://show/abc/n1'], null],
    [[PROGRAM, '/home/ann/policies.csv'], null],
    [
      [PROGRAM, '--no-sandbox', 'pull', '--json'],
      ['pull', '--json'],
    ],
    [[PROGRAM, '--ozone-platform=headless', '--version'], ['--version']],
    [
      [PROGRAM, 'plan', 'a.csv', '--help'],
      ['plan', 'a.csv', '--help'],
    ],
    [[PROGRAM, 'pul'], ['pul']],
  ])('%j: %j', (args, words) => {
    expect(commandIn(args, false)).toEqual(words);
  });

  it('come after the app where Electron itself runs', () => {
    expect(commandIn(['electron', '--no-sandbox', '/src/hopseal'], true)).toBeNull();
    expect(commandIn(['electron', '--no-sandbox', 'hopseal', 'pull'], true)).toEqual(['pull']);
    expect(commandIn(['electron', '.', '--help'], true)).toEqual(['--help']);
  });
});

describe('a command line', () => {
  it('is a command, its files and its options', () => {
    expect(parseCommand(['push', 'a.csv', '--expect', 'abc', 'b.csv', '--json', '--action=add'])).toEqual({
      kind: 'run',
      asked: { name: 'push', files: ['a.csv', 'b.csv'], options: { expect: 'abc', json: true, action: 'add' } },
    });
    expect(parseCommand(['validate', '--', '--odd.csv'])).toMatchObject({ asked: { files: ['--odd.csv'] } });
  });

  it.each([
    [['pul'], 'unknownCommand', 'pul'],
    [['pull', '--loud'], 'unknownOption', '--loud'],
    [['pull', '-x'], 'unknownOption', '-x'],
    [['pull', '--out=a.csv'], 'optionElsewhere', '--out'],
    [['pull', '--workspace'], 'noValue', '--workspace'],
    [['pull', '--workspace', '--json'], 'noValue', '--workspace'],
    [['pull', '--json=yes'], 'unwantedValue', '--json'],
    [['plan', '--format=pdf'], 'wrongValue', '--format pdf'],
    [['verify'], 'noFile', 'verify'],
    [['verify', 'a.csv', 'b.csv'], 'tooManyFiles', 'b.csv'],
    [['pull', '--workspace=a', '--service=b'], 'bothPlaces', ''],
    [['export', '--title=Banks'], 'titleOfCsv', '--title'],
    [['export', '--what=effective', '--title=Banks'], 'titleOfCsv', '--title'],
    [['export', '--what=drafts', '--out=/tmp/.hopseal'], 'noChangeSetName', '/tmp/.hopseal'],
    [['export', '--what=drafts', '--out=banks.csv'], 'noChangeSetName', 'banks.csv'],
    [['export', '--what=drafts', '--title=  ', '--out=a.hopseal'], 'wrongTitle', '  '],
    [['export', '--what=drafts', `--title=${'x'.repeat(201)}`, '--out=a.hopseal'], 'wrongTitle', 'x'.repeat(201)],
    // The title is the file's name then.
    [['export', '--what=drafts', `--out=${'x'.repeat(201)}.hopseal`], 'wrongTitle', 'x'.repeat(201)],
    [['export', '--what=drafts', '--out= .hopseal'], 'wrongTitle', ' '],
  ])('%j is wrong: %s', (words, code, what) => {
    expect(parseCommand(words)).toMatchObject({ kind: 'wrong', problem: { code, what } });
  });

  it('exports drafts under a title, or under the name of the file', () => {
    const words = ['export', '--what=drafts', '--out=dir/Banks.HOPSEAL'];
    expect(parseCommand(words)).toMatchObject({ kind: 'run' });
    expect(parseCommand([...words, `--title=${'x'.repeat(200)}`])).toMatchObject({ kind: 'run' });
    expect([titleOf({ out: 'dir/Banks.HOPSEAL' }), titleOf({ out: 'a.hopseal', title: 'B' })]).toEqual(['Banks', 'B']);
  });

  it('is understood or told what is wrong with it, whatever it is', () => {
    const word = fc.oneof(
      fc.constantFrom(...COMMAND_NAMES, '--json', '--help', '-h', '--format', '--out=x', '--', '-'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const parsed = parseCommand(words);
        if (parsed.kind !== 'run') return;
        const { name, files, options } = parsed.asked;
        const { files: most, options: taken } = FORMS[name];
        expect(files.length).toBeGreaterThanOrEqual(most[0]);
        expect(files.length).toBeLessThanOrEqual(most[1]);
        expect(taken).toEqual(expect.arrayContaining(Object.keys(options)));
      }),
    );
  });

  it('is explained for each command, with each option that it takes', () => {
    for (const name of COMMAND_NAMES) {
      const text = helpText(name);
      for (const option of FORMS[name].options) expect(text).toContain(`--${option}`);
      expect(helpText(null)).toContain(`hopseal ${name}`);
    }
  });
});

describe('exit codes', () => {
  it('tell scripts what to do about every error', () => {
    const codes = new Map(ERROR_CODES.map((code) => [code, exitCodeOf(code)]));
    expect(Object.fromEntries(codes)).toMatchObject({
      'plan.changed': 1,
      'draft.exists': 1,
      'csv.binary': 1,
      'csv.file_gone': 2,
      'address.malformed': 2,
      'service.unreachable': 3,
      'service.certificate': 3,
      'token.needed': 4,
      'account.forbidden': 4,
      'workspace.locked': 5,
      'disk.full': 5,
      'sync.cancelled': 6,
      defect: 70,
    });
    expect([...codes.values()]).not.toContain(0);
  });
});
