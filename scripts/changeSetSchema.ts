/** Writes docs/change-set.schema.json from the schemas that read change sets; with `--check` says whether it is as it would be. */
import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';
import { changeSetFile } from '../shared/changeSet/format';

const FILE = new URL('../docs/change-set.schema.json', import.meta.url);

const schema = toJsonSchema(changeSetFile, { target: 'draft-2020-12', typeMode: 'input', errorMode: 'ignore' });
const described = { $id: 'change-set.schema.json', title: 'Hopseal change set', ...schema };
const text = await format(JSON.stringify(described), { ...(await resolveConfig(FILE.pathname)), parser: 'json' });

if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (readFileSync(FILE, 'utf8') !== text) {
  console.error(
    'docs/change-set.schema.json is not what shared/changeSet/format.ts says: run npm run change-set-schema.',
  );
  process.exitCode = 1;
}
