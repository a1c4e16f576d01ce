import { createReadStream, createWriteStream, mkdtempSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import Papa from 'papaparse';
import type { ImportState } from '../../shared/messages/import';
import { t } from '../../shared/text/text';
import { launchApp } from '../app/hopsealApp';
import { wizardOf } from '../app/importWizard';
import { startCore } from '../chaos/coreHandle';
import { buildCoreProgram } from '../chaos/program';
import { median, type Figures } from './figures';
import { longestSilence, watchSilence } from './watchedPage';
import { makeUserData, makeWorkspace, WORKSPACE } from './workspace';

const ROWS = 1_000_000;
const DOMAINS = 100_000;
const RUNS = 3;
/** How long the window's import may take, in milliseconds. */
const WINDOW_MS = 120_000;

/** An import of a million rows by the core alone, against PapaParse reading the same file and doing nothing with it, in turns. */
export async function measureCsv(temp: string): Promise<Figures> {
  const folder = mkdtempSync(join(temp, 'csv-'));
  makeWorkspace(folder, { domains: DOMAINS, policyEvery: 10 });
  const file = join(folder, 'million.csv');
  await writeRows(file);
  const program = await buildCoreProgram();
  const parserMs: number[] = [];
  const importMs: number[] = [];
  let peakMb = 0;
  let writeS = 0;
  for (let run = 0; run < RUNS; run++) {
    parserMs.push(await parseOnly(file));
    const imported = await importOnce(program, folder, file, run === RUNS - 1);
    importMs.push(imported.checkMs);
    peakMb = Math.max(peakMb, imported.peakMb);
    writeS = imported.writeS;
  }
  const ms = median(importMs);
  return {
    'csv.rows_per_s': ROWS / (ms / 1000),
    'csv.vs_parser': median(parserMs) / ms,
    'csv.peak_mb': peakMb,
    'csv.write_100k_s': writeS,
    'csv.longest_stall_ms': await measureWindow(mkdtempSync(join(temp, 'csv-window-')), file),
  };
}

/** The window's longest silence from the file's choice to the last draft written. */
async function measureWindow(userData: string, file: string): Promise<number> {
  makeUserData(userData, { domains: DOMAINS, policyEvery: 10 });
  const app = await launchApp({ userData });
  try {
    const wizard = wizardOf(app);
    await app.window.tree.waitFor();
    await app.window.openImport();
    await wizard.answerDialogs(file);
    await watchSilence(app.page);
    await wizard.button(t('import/choose')).click();
    await wizard.step('columns');
    await wizard.button(t('import/next')).click();
    await wizard.button(t('import/check')).click();
    const write = wizard.button(t('import/write', { count: DOMAINS }));
    await write.waitFor({ timeout: WINDOW_MS });
    await write.click();
    await wizard.step('done', WINDOW_MS);
    return await longestSilence(app.page);
  } finally {
    await app.close();
  }
}

/** About 100 MB in the long shape: ten rows a domain, in no order of the tree. */
export async function writeRows(file: string): Promise<void> {
  const out = createWriteStream(file);
  out.write('node,hop,list,entry,action\r\n');
  for (let row = 0; row < ROWS; row++) {
    const domain = (row * 7919) % DOMAINS;
    const turn = Math.floor(row / DOMAINS);
    const hop = turn % 2 === 0 ? 'incoming' : 'delivery';
    const entry =
      turn < 2
        ? 'everyone-in-accounts-and-billing'
        : `accounts.payable.${row}@billing-department.partner-${row % 5000}.example.com`;
    const line = `d${domain}.example,${hop},${turn < 2 ? 'recipients' : 'senders'},${entry},add\r\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}

/** The parser's own streaming, with nothing done with the rows. */
async function parseOnly(file: string): Promise<number> {
  const started = performance.now();
  let rows = 0;
  await new Promise<void>((resolve, reject) =>
    Papa.parse<string[]>(createReadStream(file, { encoding: 'utf8' }), {
      chunk: ({ data }) => (rows += data.length),
      complete: () => resolve(),
      error: reject,
    }),
  );
  if (rows < ROWS) throw new Error(`PapaParse read ${rows} rows.`);
  return performance.now() - started;
}

async function importOnce(
  program: string,
  folder: string,
  file: string,
  isWritten: boolean,
): Promise<{ checkMs: number; writeS: number; peakMb: number }> {
  const core = startCore({ program, folder, token: '', open: WORKSPACE.id });
  try {
    const preview = await core.call('import.open', { kind: 'file', ticket: file });
    const over = (): Promise<ImportState> =>
      core.next('import', ({ phase }) => ['checked', 'done', 'failed'].includes(phase));
    const started = performance.now();
    const checked = over();
    await core.call('import.check', {
      mapping: preview.mapping,
      how: { action: 'replace', empty: 'leave', repeated: 'merge' },
    });
    const state = await checked;
    const checkMs = performance.now() - started;
    if (state.phase !== 'checked' || state.counts.good !== ROWS) throw new Error(JSON.stringify(state));
    const peakMb = peakOf(core.pid);
    if (!isWritten) return { checkMs, writeS: 0, peakMb };
    const begun = performance.now();
    const written = over();
    await core.call('import.write', null);
    const done = await written;
    if (done.phase !== 'done' || done.drafted !== DOMAINS) throw new Error(JSON.stringify(done));
    return { checkMs, writeS: (performance.now() - begun) / 1000, peakMb: Math.max(peakMb, peakOf(core.pid)) };
  } finally {
    await core.kill();
  }
}

/** The most memory that a process ever had resident, in megabytes, as Linux counts it. */
function peakOf(pid: number): number {
  const line = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1]) / 1024;
}
