import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { t } from '../../../shared/text/text';
import type { Command, Run } from '../command';
import { EXIT } from '../exitCodes';
import { needPlaceFor } from '../files/named';
import { withCopy, type Session } from '../session';
import { workspaceJson } from '../told/workspace';

export const exportCsv: Command = async (run) => {
  const { out } = run.options;
  if (out !== undefined) await needPlaceFor(out);
  return withCopy(run, async (session) => {
    const workspace = workspaceJson(session.workspace);
    if (out !== undefined) {
      const count = await write(session, run, resolve(out));
      const text = t('exportCsv/saved', { count, name: basename(out) });
      return { exitCode: EXIT.ok, text, json: { workspace, count, file: out } };
    }
    const folder = await mkdtemp(join(tmpdir(), 'hopseal-'));
    try {
      const file = join(folder, 'export.csv');
      const count = await write(session, run, file);
      const csv = await readFile(file, 'utf8');
      return { exitCode: EXIT.ok, text: csv, isFile: true, json: { workspace, count, csv } };
    } finally {
      await rm(folder, { recursive: true });
    }
  });
};

function write({ core }: Session, { options }: Run, path: string): Promise<number> {
  const { shape = 'wide' } = options;
  const what = options.what === 'effective' ? 'effective' : 'explicit';
  return core.call('export.csv', { ticket: core.ticketFor(path, 'write'), nodes: null, what, shape });
}
