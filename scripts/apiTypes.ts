/** Writes shared/api/types.ts, the API's TypeScript types, from shared/api/openapi.json. With --check it only compares. */
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const SOURCE = new URL('../shared/api/openapi.json', import.meta.url);
const TARGET = new URL('../shared/api/types.ts', import.meta.url);

const wanted = `// Made from openapi.json by \`npm run api-types\`: change that file, not this one.\n${astToString(await openapiTS(SOURCE, { immutable: true }))}`;

if (!process.argv.includes('--check')) {
  await writeFile(TARGET, wanted);
} else if ((await readFile(TARGET, 'utf8')) !== wanted) {
  console.error('shared/api/types.ts is older than shared/api/openapi.json: run `npm run api-types`.');
  process.exitCode = 1;
}
