import { recipientKey, senderKey } from '../address/entry';
import { joinEntries, readEntries } from '../address/split';
import { HOPS, type HopSetting, type NodePolicy } from '../policy/policy';
import { columnsOf, HEADER, type Shape } from './columns';
import { wordOfMode } from './words';

/** A node as a file names it, with its policy. */
export interface ExportedNode {
  readonly name: string;
  readonly policy: NodePolicy;
}

export function exportHeader(shape: Shape): string[] {
  return columnsOf(shape).map((column) => HEADER[column]);
}

/** The rows of a node, which import to just its policy. */
export function exportRows(shape: Shape, node: ExportedNode): string[][] {
  return shape === 'wide' ? [wideRow(node)] : longRows(node);
}

function wideRow({ name, policy }: ExportedNode): string[] {
  return [name, ...HOPS.flatMap((hop) => [wordOfMode(policy[hop].mode), ...listsOf(policy[hop]).map(joinEntries)])];
}

function longRows({ name, policy }: ExportedNode): string[][] {
  return HOPS.flatMap((hop) => {
    const [senders, recipients] = listsOf(policy[hop]);
    return [
      [name, hop, 'mode', wordOfMode(policy[hop].mode), 'add'],
      ...senders.map((entry) => [name, hop, 'senders', entry, 'add']),
      ...recipients.map((entry) => [name, hop, 'recipients', entry, 'add']),
    ];
  });
}

function listsOf(setting: HopSetting): [senders: readonly string[], recipients: readonly string[]] {
  if (setting.mode !== 'requiredFor') return [[], []];
  const { senders, recipients } = setting;
  return [senders.map((entry) => readable(entry, senderKey)), recipients.map((entry) => readable(entry, recipientKey))];
}

/** An entry as it reads back: needless quotes come off. */
function readable(entry: string, keyOf: (entry: string) => string): string {
  const [only, ...more] = readEntries(entry);
  const isSame = only !== undefined && more.length === 0 && keyOf(only.text) === keyOf(entry);
  return isSame ? only.text : quotedPair(entry);
}

/** What would be taken out of quotes that belong to it, as of `"*"`: its first ASCII character becomes a quoted pair (RFC 5321, 4.1.2). */
function quotedPair(entry: string): string {
  const isQuoted = entry.length > 2 && entry.startsWith('"') && entry.endsWith('"');
  const inner = isQuoted ? entry.slice(1, -1) : entry;
  return `"${inner.replace(/[!-[\]-~]/u, '\\$&')}"`;
}
