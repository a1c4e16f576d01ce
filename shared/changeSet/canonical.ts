import * as v from 'valibot';
import { HOPS, type HopSetting, type NodePolicy } from '../policy/policy';
import {
  changeSet,
  content,
  type ChangeSet,
  type ChangeSetItem,
  type Comment,
  type Content,
  type Person,
  type Verdict,
} from './format';

/*
 * One form for one meaning: keys as the schema has them, items by name, entries by their letters, one a line. So a digest means the
 * content, and two versions of a file differ, line by line, in what was changed.
 */

export function ordered(set: ChangeSet): ChangeSet {
  return v.parse(changeSet, {
    ...set,
    items: orderedItems(set.items),
    comments: [...set.comments].sort(by(({ at, id }: Comment) => [at, id])),
    verdicts: [...set.verdicts].sort(by(({ node, at, by: { name }, item }: Verdict) => [node, at, name, item])),
  });
}

/** What the author's signature is of. */
export function contentText(set: Content): string {
  const { format, version, id, title, note, author, savedAt, service } = set;
  const own = { format, version, id, title, note, author, savedAt, service, items: orderedItems(set.items) };
  return JSON.stringify(v.parse(content, own));
}

/** What an approval is of: what is to stand at a node, whatever order its lists were typed in. */
export function itemText(node: string, policy: NodePolicy): string {
  return JSON.stringify({ node, policy: orderedPolicy(policy) });
}

/** What a reviewer's signature is of. */
export function verdictText(set: string, { node, item, verdict, by, at }: Omit<Verdict, 'signature'>): string {
  return JSON.stringify({ set, node, item, verdict, by: { name: by.name, key: by.key }, at });
}

/** Whether two are the same person, as far as can be told: by their keys, where both have one. */
export function isSamePerson(one: Person, other: Person): boolean {
  if (one.key !== null && one.key === other.key) return true;
  return one.name.normalize('NFKC').toLowerCase() === other.name.normalize('NFKC').toLowerCase();
}

function orderedItems(items: readonly ChangeSetItem[]): ChangeSetItem[] {
  return items
    .map((item) => ({
      ...item,
      base: { version: item.base.version, policy: orderedPolicy(item.base.policy) },
      policy: orderedPolicy(item.policy),
    }))
    .sort(by(({ name, node }) => [name, node]));
}

function orderedPolicy(policy: NodePolicy): NodePolicy {
  const [incoming, delivery] = HOPS.map((hop) => orderedSetting(policy[hop]));
  return { incoming: incoming ?? policy.incoming, delivery: delivery ?? policy.delivery };
}

function orderedSetting(setting: HopSetting): HopSetting {
  if (setting.mode !== 'requiredFor') return { mode: setting.mode };
  const sorted = (entries: readonly string[]): string[] => [...entries].sort(compare);
  return { mode: 'requiredFor', senders: sorted(setting.senders), recipients: sorted(setting.recipients) };
}

/** By code units, so that it is the same on every machine. */
function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function by<T>(keysOf: (each: T) => readonly string[]): (one: T, other: T) => number {
  return (one, other) => {
    const others = keysOf(other);
    return keysOf(one).reduce((found, key, at) => found || compare(key, others[at] ?? ''), 0);
  };
}
