import * as v from 'valibot';
import { ordered } from './canonical';
import { changeSetFile, FORMAT, VERSION, type ChangeSet } from './format';

/** Works out the SHA-256 of a text; this folder knows of no machine that could. */
export type DigestOf = (text: string) => string;

/** The file of a change set. The same content always gives the same text. */
export function writeChangeSet(set: ChangeSet, digestOf: DigestOf): string {
  const whole = ordered(set);
  return `${JSON.stringify({ ...whole, digest: digestOf(JSON.stringify(whole)) }, null, 2)}\n`;
}

/** Why a text is not read as a change set. */
export type Unreadable =
  /** Something else, or not whole: `where` names the first thing that is wrong. */
  | { readonly why: 'notOne'; readonly where: string }
  /** Git left both sides of a conflict in it. */
  | { readonly why: 'unmerged' }
  | { readonly why: 'newer' | 'older'; readonly version: number }
  /** What is in it is not what its digest is of. */
  | { readonly why: 'changed' };

export type ReadChangeSet = { readonly ok: true; readonly set: ChangeSet } | ({ readonly ok: false } & Unreadable);

/** Reads a file, whoever it is from. Throws on none. */
export function readChangeSet(text: string, digestOf: DigestOf): ReadChangeSet {
  if (/^<{7} /mu.test(text) && /^>{7} /mu.test(text)) return { ok: false, why: 'unmerged' };
  const json = parseJson(text);
  const version = versionOf(json);
  if (version === null) return { ok: false, why: 'notOne', where: '' };
  if (version !== VERSION) return { ok: false, why: version > VERSION ? 'newer' : 'older', version };
  const parsed = v.safeParse(changeSetFile, json, { abortEarly: true });
  if (!parsed.success) return { ok: false, why: 'notOne', where: v.getDotPath(parsed.issues[0]) ?? '' };
  const { digest, ...set } = parsed.output;
  if (hasTwice(set)) return { ok: false, why: 'notOne', where: 'items' };
  const whole = ordered(set);
  return digestOf(JSON.stringify(whole)) === digest ? { ok: true, set: whole } : { ok: false, why: 'changed' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return null;
  }
}

const head = v.object({ format: v.literal(FORMAT), version: v.pipe(v.number(), v.integer()) });

function versionOf(json: unknown): number | null {
  const parsed = v.safeParse(head, json);
  return parsed.success ? parsed.output.version : null;
}

/** Whether a node is in it more than once: then it is not said what is asked for. */
function hasTwice({ items }: ChangeSet): boolean {
  return new Set(items.map(({ node }) => node)).size < items.length;
}
