import * as v from 'valibot';
import { ERROR_CODES } from '../errors/codes';
import { FINDING_CODES } from '../findings/finding';
import { HOP_MODES } from '../policy/policy';

/** The values that messages between window and core are made of. */

export const text = v.string();
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const nodeId = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
export const time = v.pipe(v.string(), v.isoTimestamp());
/** The one form of a time in files, so that they compare as texts: as `toISOString` writes it. */
export const utcTime = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/u),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);

export const entries = v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.maxLength(100_000), v.readonly());
const automatic = v.object({ mode: v.literal('automatic') });
const required = v.object({ mode: v.literal('required') });
const requiredFor = v.object({ mode: v.literal('requiredFor'), senders: entries, recipients: entries });
export const hopPolicy = v.variant('mode', [automatic, required, requiredFor]);
export const hopSetting = v.variant('mode', [
  v.object({ mode: v.literal('inherit') }),
  automatic,
  required,
  requiredFor,
]);
export const nodePolicy = v.object({ incoming: hopSetting, delivery: hopSetting });
const draftHop = v.object({ mode: v.picklist(HOP_MODES), senders: entries, recipients: entries });
export const draftPolicy = v.object({ incoming: draftHop, delivery: draftHop });

export const problem = v.object({
  code: v.picklist(ERROR_CODES),
  details: v.record(v.string(), v.union([v.string(), v.number()])),
});
export type Problem = v.InferOutput<typeof problem>;

export const bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array);
export const places = v.custom<Int32Array>((value) => value instanceof Int32Array);
export const strings = v.custom<readonly string[]>(
  (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
);

/** A node with its name, as a link to it needs. */
export const placeInTree = v.object({ id: nodeId, name: text });

export const listFinding = v.object({
  code: v.picklist(FINDING_CODES),
  severity: v.picklist(['error', 'warning', 'note']),
  hop: v.picklist(['incoming', 'delivery']),
  list: v.picklist(['senders', 'recipients']),
  index: v.nullable(count),
  entry: text,
  /** What else its sentence names. */
  other: v.exactOptional(text),
});
