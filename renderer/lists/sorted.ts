import { recipientKey, senderKey } from '../../shared/address/entry';
import type { ListName } from '../../shared/findings/finding';

/** A list in order: senders by domain, each domain's as a whole first, then by local part; recipients by name. */
export function sorted(list: ListName, entries: readonly string[]): readonly string[] {
  const keyed = entries.map((entry) => ({ entry, key: list === 'senders' ? domainFirst(entry) : recipientKey(entry) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  return keyed.map(({ entry }) => entry);
}

function domainFirst(entry: string): string {
  const key = senderKey(entry);
  const at = key.lastIndexOf('@');
  // A space comes before whatever a domain may have in it.
  return `${key.slice(at + 1)} ${key.slice(0, Math.max(0, at))}`;
}
