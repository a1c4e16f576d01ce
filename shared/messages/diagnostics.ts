import * as v from 'valibot';
import { count, text, time } from './values';

/** What window and core say to each other when something is wrong. */

export const workspaceHealth = v.object({
  id: text,
  bytes: count,
  /** Of the file's tables. */
  schema: count,
  /** What SQLite's integrity check says; empty where the file is whole. */
  faults: v.array(text),
  nodes: count,
  policies: count,
  drafts: count,
  lastPull: v.nullable(time),
});
export type WorkspaceHealth = v.InferOutput<typeof workspaceHealth>;

/** On the way to the service, one after the other: each stands on the one before. */
export const REACH_STEPS = ['name', 'connect', 'tls', 'answer', 'account'] as const;
export const reachStep = v.object({
  step: v.picklist(REACH_STEPS),
  state: v.picklist(['ok', 'failed', 'skipped']),
  ms: count,
  /** What was found, or what went wrong. */
  detail: text,
});
export type ReachStep = v.InferOutput<typeof reachStep>;

/** A copy of the workspace's file, by the name of that. */
export const backup = v.object({
  name: v.pipe(text, v.regex(/^[a-z0-9]+-\d{8}T\d{6}Z\.sqlite$/u)),
  at: time,
  bytes: count,
});
export type Backup = v.InferOutput<typeof backup>;
