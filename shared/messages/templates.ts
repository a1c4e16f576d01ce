import * as v from 'valibot';
import { FACETS } from '../tree/facets';
import { count, hopSetting, nodeId, places, text, time } from './values';

/** What window and core say to each other about what people keep: searches, templates, baselines. */

const templateHop = v.nullable(hopSetting);
export const templatePolicy = v.object({ incoming: templateHop, delivery: templateHop });

export const templateId = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/u));
const templateName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100));
const note = v.pipe(v.string(), v.maxLength(2000));

export const template = v.object({ id: templateId, name: text, note: text, policy: templatePolicy });
/** `id` is null where it is a new one. */
export const templateWish = v.object({
  id: v.nullable(templateId),
  name: templateName,
  note,
  policy: templatePolicy,
});
export type TemplateWish = v.InferOutput<typeof templateWish>;

/** What became of a file of templates. */
export const templatesRead = v.object({
  added: count,
  /** Those whose name was taken, under the name they have now. */
  renamed: v.array(text),
});

export const savedSearch = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  query: v.pipe(v.string(), v.maxLength(500)),
  facets: v.array(v.picklist(FACETS)),
});
export type SavedSearch = v.InferOutput<typeof savedSearch>;

/** A full-date of RFC 3339. */
export const day = v.pipe(v.string(), v.isoDate());

export const baseline = v.object({
  node: nodeId,
  name: text,
  path: v.array(text),
  template,
  since: time,
  /** Domains that it is for, and what they are. */
  domains: count,
  deviating: count,
  excepted: count,
});
export type Baseline = v.InferOutput<typeof baseline>;

export const baselineException = v.object({
  node: nodeId,
  name: text,
  reason: text,
  /** The last day on which it counts. */
  until: day,
  isOver: v.boolean(),
});
export type BaselineException = v.InferOutput<typeof baselineException>;

export const baselines = v.object({
  baselines: v.array(baseline),
  exceptions: v.array(baselineException),
  /** By place in the tree: the place of its baseline's node, or -1. */
  baselineAt: places,
  /** By place: how the node stands to its baseline (shared/baselines/agreement.ts). */
  agreement: v.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
export type Baselines = v.InferOutput<typeof baselines>;

export const exceptionWish = v.object({
  nodes: v.pipe(v.array(nodeId), v.minLength(1), v.maxLength(100_000)),
  reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000)),
  until: day,
});
