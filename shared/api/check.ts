import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import document from './openapi.json';
import type { components } from './types';

type Schemas = components['schemas'];
export type SchemaName = keyof Schemas;

const DOCUMENT = 'openapi.json';
// Unknown keywords are OpenAPI's own (`operationId`, `in`), not mistakes: the document as a whole is no JSON Schema.
const ajv = new Ajv2020({ strict: false, allErrors: false });
ajv.addSchema(document, DOCUMENT);

const compiled = new Map<SchemaName, ValidateFunction>();

function validatorOf(name: SchemaName): ValidateFunction {
  let validate = compiled.get(name);
  if (!validate) {
    validate = ajv.compile({ $ref: `${DOCUMENT}#/components/schemas/${name}` });
    compiled.set(name, validate);
  }
  return validate;
}

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  /** `where` is a JSON pointer into the value; `problem` says what the schema asks for there. */
  | { readonly ok: false; readonly where: string; readonly problem: string };

/** Holds a value from the network against a schema of the API document. */
export function checkApi<N extends SchemaName>(name: N, value: unknown): Checked<Schemas[N]> {
  const validate = validatorOf(name);
  if (validate(value)) return { ok: true, value: value as Schemas[N] };
  const error = validate.errors?.[0];
  return { ok: false, where: error?.instancePath || '/', problem: error?.message ?? 'does not fit its schema' };
}
