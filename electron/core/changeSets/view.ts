import { counts, lastWords, type Trust } from '../../../shared/changeSet/approvals';
import type { ChangeSet, ChangeSetItem as Item, Comment, Verdict } from '../../../shared/changeSet/format';
import type { ChangeSetItem, ChangeSetSummary, ChangeSetView } from '../../../shared/messages/changeSets';
import type { Ask, Answer } from '../../../shared/messages/core';
import type { Workspace } from '../store/workspace';
import { digestsOf } from './digests';
import { isFromHere, itemHere } from './here';
import { peopleOf, type People } from './people';
import { approvedOf } from './take';
import { setOf } from './setOf';
import { trustOf } from './trust';

/** Items that travel at once. */
const PAGE_ITEMS = 50;

export function summaries(workspace: Workspace): ChangeSetSummary[] {
  return workspace.changeSets.all().map((set) => summaryOf(workspace, set));
}

export function viewOf(workspace: Workspace, id: string): ChangeSetView {
  const set = setOf(workspace, id);
  const takeable = approvedOf(workspace, set).filter((item) => itemHere(workspace, set, item).draft !== null);
  const onAll = set.comments.filter(({ node }) => node === null);
  return {
    ...summaryOf(workspace, set),
    note: set.note,
    service: set.service,
    isFromHere: isFromHere(workspace, set),
    remarks: commentsOf(onAll, peopleOf(workspace)),
    takeable: takeable.length,
  };
}

export function itemsOf(
  workspace: Workspace,
  { id, next, atLeast }: Ask<'changeSets.items'>,
): Answer<'changeSets.items'> {
  const set = setOf(workspace, id);
  const from = next === null ? 0 : Number(next);
  const to = Math.max(from + PAGE_ITEMS, next === null ? atLeast : 0);
  const told: Told = {
    people: peopleOf(workspace),
    trust: trustOf(workspace),
    approved: new Set(approvedOf(workspace, set).map(({ node }) => node)),
    words: byNode(lastWords(set.verdicts)),
    comments: byNode(set.comments),
  };
  const rows = set.items.slice(from, to).map((item) => fullItem(workspace, set, item, told));
  return { rows, next: to < set.items.length ? String(to) : null };
}

/** What there is to tell of all items, looked up by node. */
interface Told {
  readonly people: People;
  readonly trust: Trust;
  readonly approved: ReadonlySet<string>;
  readonly words: ReadonlyMap<string | null, readonly Verdict[]>;
  readonly comments: ReadonlyMap<string | null, readonly Comment[]>;
}

function fullItem(workspace: Workspace, set: ChangeSet, item: Item, told: Told): ChangeSetItem {
  const { state, before } = itemHere(workspace, set, item);
  return {
    node: item.node,
    name: item.name,
    kind: item.kind,
    path: [...item.path],
    before,
    after: item.policy,
    state,
    isApproved: told.approved.has(item.node),
    verdicts: verdictsOf(set, told.words.get(item.node) ?? [], told),
    comments: commentsOf(told.comments.get(item.node) ?? [], told.people),
  };
}

function verdictsOf(set: ChangeSet, words: readonly Verdict[], { people, trust }: Told): ChangeSetItem['verdicts'] {
  return words.flatMap((word) => {
    const { verdict, at, node, item } = word;
    if (verdict === 'withdrawn') return [];
    const isCurrent = item === digestsOf(set).get(node);
    return [{ verdict, by: people.judge(set, word), at, isCurrent, counts: counts(set, word, trust) }];
  });
}

function commentsOf(comments: readonly Comment[], people: People): ChangeSetView['remarks'] {
  return comments.map(({ id, by, at, text }) => ({ id, by: people.speaker(by), at, text }));
}

function summaryOf(workspace: Workspace, set: ChangeSet): ChangeSetSummary {
  const digests = new Set(digestsOf(set).values());
  const sentBack = lastWords(set.verdicts).filter(({ verdict, item }) => verdict === 'sentBack' && digests.has(item));
  return {
    id: set.id,
    title: set.title,
    author: peopleOf(workspace).author(set),
    savedAt: set.savedAt,
    items: set.items.length,
    approved: approvedOf(workspace, set).length,
    sentBack: new Set(sentBack.map(({ node }) => node)).size,
    comments: set.comments.length,
  };
}

function byNode<T extends { readonly node: string | null }>(all: readonly T[]): Map<string | null, T[]> {
  const found = new Map<string | null, T[]>();
  for (const each of all) {
    const there = found.get(each.node);
    if (there) there.push(each);
    else found.set(each.node, [each]);
  }
  return found;
}
