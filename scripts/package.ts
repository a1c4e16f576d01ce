/** `npm run package`: builds the app, packs it into a folder that runs, and shows the fuses of the packed program. */
import { buildApp } from './build';
import { readFuses } from './fuses';
import { pack } from './pack';
import { resolveRuntime } from './runtime/index';

const runtime = await resolveRuntime();
await buildApp();
const { folder, program } = await pack(runtime);
console.log(`Packed: ${folder}`);
for (const [fuse, state] of Object.entries(await readFuses(program))) console.log(`  ${fuse}: ${state}`);
