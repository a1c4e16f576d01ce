/** `npm run chaos -- --rounds N --seed S`: a technician, a colleague, faults and kills at random; nothing may be lost, doubled or overwritten. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { orExplain } from '../../scripts/orExplain';
import { runChaos } from './chaos';

await orExplain(async () => {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      json: { type: 'string' },
    },
  });
  const temp = mkdtempSync(join(tmpdir(), 'hopseal-chaos-'));
  try {
    const { passed, failed, facts } = await runChaos(temp, Number(values.rounds), Number(values.seed));
    for (const sentence of failed) console.log(`FAILED ${sentence}`);
    for (const [fact, count] of Object.entries(facts)) console.log(`${fact.padEnd(24)} ${count}`);
    if (values.json !== undefined) writeFileSync(values.json, JSON.stringify({ passed, failed: failed.length }));
    console.log(`\n${passed} passed, ${failed.length} failed`);
    if (failed.length > 0) process.exitCode = 1;
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
});
