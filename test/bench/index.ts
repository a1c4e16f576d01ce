/** `npm run bench [-- --json FILE]`: measures, prints the figures, and writes them to FILE under stable names. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from '../../scripts/build';
import { withDisplay } from '../../scripts/display';
import { orExplain } from '../../scripts/orExplain';
import { resolveRuntime } from '../../scripts/runtime/index';
import { measureBulk } from './bulk';
import { measureChangeSets } from './changeSets';
import { measureCsv } from './csv';
import { measureDraftSave } from './draftSave';
import { measureEffective } from './effective';
import { printFigures, writeFigures, type Figures } from './figures';
import { measureFirstPull } from './firstPull';
import { measureMemory } from './memory';
import { measurePanelPull } from './panelPull';
import { measurePaste } from './paste';
import { measureProbe } from './probe';
import { measurePull } from './pull';
import { measurePush } from './push';
import { measureSearch } from './search';
import { measureStart } from './start';
import { measureTree } from './tree';
import { measureValidate } from './validate';
import { makeUserData } from './workspace';

/** What the start and the memory are measured with. */
const USUAL_SIZE = { domains: 10_000, policyEvery: 10 };

await orExplain(async () => {
  const { json } = parseArgs({ options: { json: { type: 'string' } } }).values;
  const { executable } = await resolveRuntime();
  await buildApp();
  const temp = mkdtempSync(join(tmpdir(), 'hopseal-bench-'));
  try {
    const figures = await withDisplay(() => measureAll(executable, temp));
    printFigures(figures);
    if (json !== undefined) writeFigures(json, figures);
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
});

async function measureAll(electron: string, temp: string): Promise<Figures> {
  const userData = join(temp, 'user-data');
  makeUserData(userData, USUAL_SIZE);
  return {
    ...(await measureStart(electron, userData, temp)),
    ...(await measureMemory(electron, userData, temp)),
    ...(await measureDraftSave(temp)),
    ...measureValidate(),
    ...measureEffective(temp),
    ...(await measureFirstPull(temp)),
    ...(await measurePaste(temp)),
    ...(await measurePull(temp)),
    ...(await measurePanelPull(temp)),
    ...(await measurePush(temp)),
    ...(await measureCsv(temp)),
    ...(await measureBulk(temp)),
    ...(await measureChangeSets(temp)),
    ...(await measureTree(electron, join(temp, 'tree'))),
    ...(await measureSearch(temp)),
    ...(await measureProbe(temp)),
  };
}
