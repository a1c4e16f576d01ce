import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Run } from '../../../electron/cli/command';
import { merge } from '../../../electron/cli/commands/merge';
import { needPlaceFor } from '../../../electron/cli/files/named';
import { digestOf } from '../../../electron/core/changeSets/signing';
import { writeChangeSet } from '../../../shared/changeSet/file';
import { changeSets } from '../../builders/changeSets';

const [CHANGE_SET] = fc.sample(changeSets, { numRuns: 1, seed: 1 });

function folder() {
  const path = mkdtempSync(join(tmpdir(), 'hopseal-files-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const file = (name: string, text = writeChangeSet(CHANGE_SET!, digestOf)): string => {
    writeFileSync(join(path, name), text);
    return join(path, name);
  };
  return { path, file };
}

function merging(...files: string[]) {
  const run: Run = {
    name: 'merge',
    files,
    options: {},
    signal: new AbortController().signal,
    progress: () => undefined,
    confirm: null,
  };
  return merge(run);
}

describe('a merge', () => {
  it('takes an empty base for none', async () => {
    const { file } = folder();
    const [base, ours, theirs] = [file('base', ''), file('ours'), file('theirs')];
    expect(await merging(base, ours, theirs)).toMatchObject({ exitCode: 0, json: { conflicts: [] } });
  });

  it('names the file that is not there or is a folder, the base as well, and leaves ours', async () => {
    const { path, file } = folder();
    const [good, nope] = [file('good'), join(path, 'nope')];
    const before = readFileSync(good, 'utf8');
    for (const [files, code, what] of [
      [[nope, good, good], 'fileGone', nope],
      [[good, nope, good], 'fileGone', nope],
      [[good, good, nope], 'fileGone', nope],
      [[join(good, 'below'), good, good], 'fileGone', join(good, 'below')],
      [[path, good, good], 'isFolder', path],
      [[good, good, path], 'isFolder', path],
    ] as const) {
      await expect(merging(...files)).rejects.toMatchObject({ code, what });
    }
    expect(readFileSync(good, 'utf8')).toBe(before);
  });

  it('takes no base that is none for an empty one', async () => {
    const { file } = folder();
    const [base, good] = [file('base', '\n'), file('good')];
    await expect(merging(base, good, good)).rejects.toMatchObject({ code: 'changeSet.not_a_file' });
  });
});

describe('a file to be written', () => {
  it('has a folder that is there, and is none itself', async () => {
    const { path, file } = folder();
    await needPlaceFor(join(path, 'new.csv'));
    await needPlaceFor(file('old.csv'));
    const missing = join(path, 'nodir');
    await expect(needPlaceFor(join(missing, 'z.hopseal'))).rejects.toMatchObject({ code: 'noFolder', what: missing });
    await expect(needPlaceFor(join(file('a.csv'), 'z.csv'))).rejects.toMatchObject({ code: 'noFolder' });
    await expect(needPlaceFor(path)).rejects.toMatchObject({ code: 'isFolder', what: path });
  });
});
