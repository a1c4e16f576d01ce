import * as v from 'valibot';
import { count, problem, text, time } from './values';

/** Which versions a person wants to hear of. `off`: none; nothing is asked for then. */
export const updateChannel = v.picklist(['stable', 'beta', 'off']);
export type UpdateChannel = v.InferOutput<typeof updateChannel>;

/** Where an update is. */
export const updateState = v.variant('phase', [
  /** This program is not one that updates itself. */
  v.object({ phase: v.literal('none'), why: v.picklist(['development', 'notSetUp', 'packageManager']) }),
  v.object({ phase: v.literal('off') }),
  /** Nothing newer is known of; `lookedAt` is null before the first look. */
  v.object({ phase: v.literal('idle'), lookedAt: v.nullable(time) }),
  v.object({ phase: v.literal('looking') }),
  v.object({ phase: v.literal('found'), version: text }),
  v.object({ phase: v.literal('loading'), version: text, percent: count }),
  /** It takes the old one's place when the app is quit. */
  v.object({ phase: v.literal('ready'), version: text }),
  /** `version`: what was being loaded or installed; null where looking failed. */
  v.object({ phase: v.literal('failed'), problem, version: v.nullable(text) }),
]);
export type UpdateState = v.InferOutput<typeof updateState>;

const updates = v.object({ channel: updateChannel, state: updateState });
export type UpdatesNow = v.InferOutput<typeof updates>;

/** What the window asks main of updates. How they go on is told by `updatesChanged`; then it asks again. */
export const UPDATE_CALLS = {
  'updates.get': { ask: v.null(), answer: updates },
  'updates.setChannel': { ask: v.object({ channel: updateChannel }), answer: v.null() },
  /** Looks whether there is a newer version; loads none. */
  'updates.look': { ask: v.null(), answer: v.null() },
  'updates.load': { ask: v.null(), answer: v.null() },
  'updates.cancel': { ask: v.null(), answer: v.null() },
  /** Quits, installs what was loaded, and starts it. */
  'updates.restart': { ask: v.null(), answer: v.null() },
} as const satisfies Record<string, { ask: v.GenericSchema; answer: v.GenericSchema }>;
