import * as v from 'valibot';
import { APPROVALS } from '../changeSet/approvals';
import { MOST, person, personName, publicKey, remark, title, VERDICTS } from '../changeSet/format';
import { count, nodeId, nodePolicy, text, time } from './values';

/** A change set's own id. */
export const changeSetId = v.pipe(v.string(), v.uuid());
export const verdictKind = v.picklist(VERDICTS);
export const changeSetTitle = title;
export const changeSetNote = v.pipe(v.string(), v.maxLength(MOST.textLength));
export const commentText = remark;

/** What stands behind a name: a signature with a key that is known here, one with another key, none, or one that does not hold. */
export const SIGNATURES = ['known', 'unknown', 'none', 'broken'] as const;
const signed = v.picklist(SIGNATURES);
export type Signed = v.InferOutput<typeof signed>;

/** What an item comes to here. */
export const ITEM_STATES = [
  /** The node is not there. */
  'unknown',
  /** It is in force already. */
  'inForce',
  /** A draft asks for the same. */
  'drafted',
  /** What is in force was changed in another way. */
  'conflict',
  /** A draft that waits here asks for something else. */
  'inTheWay',
  /** It goes together with what was changed meanwhile. */
  'merges',
  'ready',
] as const;
const itemState = v.picklist(ITEM_STATES);
export type ItemState = v.InferOutput<typeof itemState>;

/** `writesAs`: the name that they wrote, where the key is known under another. */
const who = v.object({ ...person.entries, signed, isMe: v.boolean(), writesAs: v.nullable(text) });
export type Who = v.InferOutput<typeof who>;

const itemVerdict = v.object({
  verdict: verdictKind,
  by: who,
  at: time,
  /** Whether it is about the item as it is now. */
  isCurrent: v.boolean(),
  /** By `counts` of shared/changeSet/approvals.ts. */
  counts: v.boolean(),
});

const comment = v.object({ id: text, by: who, at: time, text });

/** One item in full, as it stands here. */
export const changeSetItem = v.object({
  node: nodeId,
  name: text,
  kind: v.picklist(['admin', 'domain']),
  path: v.array(text),
  /** What is in force here; what it was made on where the node is not there. */
  before: nodePolicy,
  after: nodePolicy,
  state: itemState,
  /** Whether someone who counts approved it as it is. */
  isApproved: v.boolean(),
  verdicts: v.array(itemVerdict),
  comments: v.array(comment),
});
export type ChangeSetItem = v.InferOutput<typeof changeSetItem>;

export const changeSetSummary = v.object({
  id: changeSetId,
  title: text,
  author: who,
  savedAt: time,
  items: count,
  approved: count,
  sentBack: count,
  comments: count,
});
export type ChangeSetSummary = v.InferOutput<typeof changeSetSummary>;

export const changeSetView = v.object({
  ...changeSetSummary.entries,
  note: text,
  service: v.object({ address: text, account: text }),
  /** Whether it was made for the service and account of this workspace. */
  isFromHere: v.boolean(),
  /** What there is to say about the whole. */
  remarks: v.array(comment),
  /** Items that can become drafts: approved, and not so already. */
  takeable: count,
});
export type ChangeSetView = v.InferOutput<typeof changeSetView>;

export const changeSetItems = v.object({ rows: v.array(changeSetItem), next: v.nullable(text) });

/** What became of items that were taken over. */
export const taken = v.object({
  drafted: v.array(nodeId),
  /** Of these a person has to settle first. */
  conflicts: count,
  /** Of these what came together with changes made meanwhile, and needs another approval. */
  unapproved: count,
  /** Names of nodes at which a draft asks for something else: nothing was done there. */
  inTheWay: v.array(text),
  /** Asked for or in force already. */
  already: count,
  /** Names of nodes that are not here. */
  unknown: v.array(text),
});
export type Taken = v.InferOutput<typeof taken>;

const colleague = v.object({ name: personName, key: publicKey });
export const teamWish = v.object({
  name: personName,
  approval: v.picklist(APPROVALS),
  colleagues: v.pipe(v.array(colleague), v.maxLength(500)),
});
export type TeamWish = v.InferOutput<typeof teamWish>;

/** Who works here, and whom they trust. */
export const team = v.object({
  ...teamWish.entries,
  /** One's own public key; null where there is none. */
  key: v.nullable(publicKey),
  /** `away`: its private part is not at hand, as this machine has no keyring to keep it in. */
  keyState: v.picklist(['none', 'ready', 'away']),
  /** Whether a person said who they are; else it is the account's name. */
  isNamed: v.boolean(),
});
export type Team = v.InferOutput<typeof team>;
