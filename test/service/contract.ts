import { Ajv2020 } from 'ajv/dist/2020';
import document from '../../shared/api/openapi.json';
import type { operations } from '../../shared/api/types';
import { Refusal } from './problems';

export type OperationId = keyof operations;
type Parameters<K extends OperationId> = operations[K]['parameters'];

/** Parameters with the document's defaults filled in. */
type Filled<Query> = Query extends { limit?: number } ? Query & { readonly limit: number } : Query;

/** What a handler is given: the parts of a request that the document names, held against it. */
export interface Ask<K extends OperationId> {
  readonly query: Filled<NonNullable<Parameters<K>['query']>>;
  readonly path: NonNullable<Parameters<K>['path']>;
  readonly header: NonNullable<Parameters<K>['header']>;
  readonly body: operations[K] extends { requestBody: { content: { 'application/json': infer B } } } ? B : undefined;
}

/** What an operation answers when it goes well. */
export type Success<K extends OperationId> = operations[K]['responses'] extends
  { 200: { content: { 'application/json': infer A } } } | { 201: { content: { 'application/json': infer A } } }
  ? A
  : never;

type Place = 'query' | 'path' | 'header';
interface ParameterObject {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: object;
}
interface OperationObject {
  readonly operationId: string;
  readonly security?: readonly unknown[];
  readonly parameters?: readonly ParameterObject[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}
type PathObject = Readonly<Partial<Record<'get' | 'put' | 'post', OperationObject>>>;

/** The raw parts of a request, as the socket brought them; header names in lower case. */
export interface RawRequest {
  readonly query: Readonly<Record<string, unknown>>;
  readonly path: Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

export interface Operation {
  readonly id: OperationId;
  readonly method: string;
  /** As the document writes it: `/v1/policies/{node}`. */
  readonly path: string;
  /** Whether it takes no token. */
  readonly open: boolean;
  readonly successStatus: number;
  /** Throws the refusal where the request does not fit. */
  check(request: RawRequest): Readonly<Record<Place | 'body', unknown>>;
  /** Says where an answer breaks the document; null where it fits. */
  breach(status: number, body: unknown): string | null;
}

// Unknown keywords are OpenAPI's own. Text from a query becomes the number the document asks for.
const bodies = new Ajv2020({ strict: false });
const parameters = new Ajv2020({ strict: false, coerceTypes: true, useDefaults: true });
const { components } = document;

/** Answers to a request that is not one of the document's, and so has none there: it is malformed, or too large to read. */
const ALWAYS_POSSIBLE: readonly number[] = [413, 422];
const PROBLEM = { $ref: '#/components/schemas/Problem' };

const paths: Readonly<Record<string, PathObject>> = document.paths;

/** Every operation of shared/api/openapi.json. */
export const OPERATIONS: readonly Operation[] = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => readOperation(method, path, operation)),
);

function readOperation(method: string, path: string, operation: OperationObject): Operation {
  const checkPlace = { query: placeCheck(operation, 'query'), path: placeCheck(operation, 'path') };
  const checkHeader = placeCheck(operation, 'header');
  const checkBody = schemaCheck(bodies, operation.requestBody?.content['application/json']?.schema ?? {});
  const answers = new Map([
    ...ALWAYS_POSSIBLE.map((status) => [status, schemaCheck(bodies, PROBLEM)] as const),
    ...Object.entries(operation.responses).map(([status, { content }]) => {
      const type = Number(status) < 400 ? 'application/json' : 'application/problem+json';
      return [Number(status), schemaCheck(bodies, content[type]?.schema ?? { not: {} })] as const;
    }),
  ]);
  return {
    // The type is made from the same document.
    id: operation.operationId as OperationId,
    method: method.toUpperCase(),
    path,
    open: operation.security?.length === 0,
    successStatus: Math.min(...answers.keys()),
    check: ({ query, path: named, header, body }) => {
      refuse('body', checkBody(body));
      return { query: checkPlace.query(query), path: checkPlace.path(named), header: checkHeader(header), body };
    },
    breach: (status, body) => {
      const check = answers.get(status);
      return check ? check(body) : `${status} is not in the document`;
    },
  };
}

/** Picks the parameters of one place out of a request and holds them against the document. */
function placeCheck(operation: OperationObject, place: Place) {
  const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === place);
  const check = schemaCheck(parameters, {
    type: 'object',
    properties: Object.fromEntries(declared.map(({ name, schema }) => [name, schema])),
    required: declared.filter(({ required }) => required).map(({ name }) => name),
  });
  return (raw: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
    const keyOf = (name: string): string => (place === 'header' ? name.toLowerCase() : name);
    const picked = Object.fromEntries(
      declared.flatMap(({ name }) => (raw[keyOf(name)] === undefined ? [] : [[name, raw[keyOf(name)]]])),
    );
    refuse(place, check(picked));
    return picked;
  };
}

function schemaCheck(ajv: Ajv2020, schema: object): (value: unknown) => string | null {
  const validate = ajv.compile({ components, ...schema });
  return (value) => {
    if (validate(value)) return null;
    const error = validate.errors?.[0];
    return `${error?.instancePath || '/'} ${error?.message ?? 'does not fit'}`;
  };
}

function refuse(place: string, breach: string | null): void {
  if (breach !== null) throw new Refusal('request.malformed', { detail: `${place}: ${breach}` });
}
