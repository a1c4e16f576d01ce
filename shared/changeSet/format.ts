import * as v from 'valibot';
import { utcTime as time } from '../messages/values';
import { HOP_MODES } from '../policy/policy';

/**
 * A change set (docs/teamwork.md): drafts of one person as a file, for another to read, talk about and approve. The schemas are
 * strict: what no Hopseal wrote is not read past. docs/change-set.schema.json is made from them.
 */
export const FORMAT = 'hopseal.change-set';
export const VERSION = 1;

/** What a file may hold at most: far more than a person reads. */
export const MOST = { items: 20_000, entries: 100_000, remarks: 20_000, textLength: 5000, fileBytes: 50_000_000 };

const line = (longest: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longest));
export const title = line(200);
export const remark = line(MOST.textLength);
export const personName = line(100);
const name = v.pipe(v.string(), v.maxLength(1000));
const id = v.pipe(v.string(), v.uuid());
const node = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

/** A SHA-256, in hexadecimal. */
export const digest = v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/u));
/** A public Ed25519 key (RFC 8032): its 32 bytes in base64. */
export const publicKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{43}=$/u));
/** An Ed25519 signature: its 64 bytes in base64. */
const signature = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{86}==$/u));

const entries = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(1000))),
  v.maxLength(MOST.entries),
  v.readonly(),
);
const [inherit, automatic, required, requiredFor] = HOP_MODES;
const setting = v.variant('mode', [
  v.strictObject({ mode: v.literal(inherit) }),
  v.strictObject({ mode: v.literal(automatic) }),
  v.strictObject({ mode: v.literal(required) }),
  v.strictObject({ mode: v.literal(requiredFor), senders: entries, recipients: entries }),
]);
const policy = v.strictObject({ incoming: setting, delivery: setting });

/** Who wrote something; the key where it is signed. */
export const person = v.strictObject({ name: personName, key: v.nullable(publicKey) });
export type Person = v.InferOutput<typeof person>;

/** One node's change: what is asked for, and what it was made on. */
const item = v.strictObject({
  node,
  name,
  kind: v.picklist(['admin', 'domain']),
  /** The names of the admins above it, the topmost first. */
  path: v.pipe(v.array(name), v.maxLength(100), v.readonly()),
  base: v.strictObject({ version: v.pipe(v.string(), v.maxLength(1000)), policy }),
  policy,
});
export type ChangeSetItem = v.InferOutput<typeof item>;

/** What the author writes, and signs. */
export const content = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  id,
  title,
  note: v.pipe(v.string(), v.maxLength(MOST.textLength)),
  author: person,
  savedAt: time,
  service: v.strictObject({ address: v.pipe(v.string(), v.maxLength(2000)), account: name }),
  items: v.pipe(v.array(item), v.maxLength(MOST.items), v.readonly()),
});
export type Content = v.InferOutput<typeof content>;

/** What someone says of an item; of the whole where `node` is null. */
const comment = v.strictObject({ id, node: v.nullable(node), by: person, at: time, text: remark });
export type Comment = v.InferOutput<typeof comment>;

export const VERDICTS = ['approved', 'sentBack'] as const;
/** What was decided, or that it no longer counts: a word that is merely gone would come back with another's copy. */
const WORDS = [...VERDICTS, 'withdrawn'] as const;
/** What someone decided about an item as it was then, which its digest says. */
const verdict = v.strictObject({
  node,
  item: digest,
  verdict: v.picklist(WORDS),
  by: person,
  at: time,
  signature: v.nullable(signature),
});
export type Verdict = v.InferOutput<typeof verdict>;

export const changeSet = v.strictObject({
  ...content.entries,
  /** The author's, of the content. */
  signature: v.nullable(signature),
  comments: v.pipe(v.array(comment), v.maxLength(MOST.remarks), v.readonly()),
  verdicts: v.pipe(v.array(verdict), v.maxLength(MOST.remarks), v.readonly()),
});
export type ChangeSet = v.InferOutput<typeof changeSet>;

/** The file: a change set, and the digest of all of it. */
export const changeSetFile = v.strictObject({ ...changeSet.entries, digest });
