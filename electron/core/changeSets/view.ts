import { ExpectedError } from '../../../shared/errors/codes';
import { isSamePerson, itemText } from '../../../shared/changeSet/canonical';
import { isVerdictSigned, lastWords, type Trust } from '../../../shared/changeSet/approvals';
import type { ChangeSet, ChangeSetItem as Item, Person, Verdict } from '../../../shared/changeSet/format';
import type { ChangeSetItem, ChangeSetSummary, ChangeSetView, Signed, Who } from '../../../shared/messages/changeSets';
import type { Ask, Answer } from '../../../shared/messages/core';
import type { Workspace } from '../store/workspace';
import { itemHere } from './here';
import { digestOf, isSigned } from './signing';
import { approvedOf } from './take';
import { storedTeam } from './team';
import { isContentSigned, trustOf } from './trust';

/** Items that travel at once. */
const PAGE_ITEMS = 50;

export function summaries(workspace: Workspace): ChangeSetSummary[] {
  return workspace.changeSets.all().map((set) => summaryOf(workspace, set));
}

export function viewOf(workspace: Workspace, id: string): ChangeSetView {
  const set = found(workspace, id);
  const { address, account } = workspace.info;
  const people = peopleOf(workspace);
  const takeable = approvedOf(workspace, set).filter((item) => itemHere(workspace, item).draft !== null);
  return {
    ...summaryOf(workspace, set),
    note: set.note,
    service: set.service,
    isFromHere: set.service.address === address && set.service.account === account,
    remarks: commentsOf(set, null, people),
    takeable: takeable.length,
  };
}

export function itemsOf(
  workspace: Workspace,
  { id, next, atLeast }: Ask<'changeSets.items'>,
): Answer<'changeSets.items'> {
  const set = found(workspace, id);
  const from = next === null ? 0 : Number(next);
  const to = Math.max(from + PAGE_ITEMS, next === null ? atLeast : 0);
  const approved = new Set(approvedOf(workspace, set).map(({ node }) => node));
  const people = peopleOf(workspace);
  const rows = set.items
    .slice(from, to)
    .map((item) => fullItem(workspace, set, item, { people, isApproved: approved.has(item.node) }));
  return { rows, next: to < set.items.length ? String(to) : null };
}

function fullItem(
  workspace: Workspace,
  set: ChangeSet,
  item: Item,
  { people, isApproved }: { readonly people: People; readonly isApproved: boolean },
): ChangeSetItem {
  const { state, before } = itemHere(workspace, item);
  const digest = digestOf(itemText(item.node, item.policy));
  const words = lastWords(set.verdicts).filter(({ node }) => node === item.node);
  return {
    node: item.node,
    name: item.name,
    kind: item.kind,
    path: [...item.path],
    before,
    after: item.policy,
    state,
    isApproved,
    verdicts: words.map((word) => ({
      verdict: word.verdict,
      by: people.who(word.by, signatureOf(set, word, people)),
      at: word.at,
      isCurrent: word.item === digest,
    })),
    comments: commentsOf(set, item.node, people),
  };
}

function commentsOf({ comments }: ChangeSet, node: string | null, people: People): ChangeSetView['remarks'] {
  return (
    comments
      .filter((comment) => comment.node === node)
      // What is said is not signed: what is decided is.
      .map(({ id, by, at, text }) => ({ id, by: people.who(by, 'none'), at, text }))
  );
}

function summaryOf(workspace: Workspace, set: ChangeSet): ChangeSetSummary {
  const people = peopleOf(workspace);
  const digests = new Set(set.items.map(({ node, policy }) => digestOf(itemText(node, policy))));
  const sentBack = new Set(
    lastWords(set.verdicts).flatMap(({ verdict, item, node }) =>
      verdict === 'sentBack' && digests.has(item) ? [node] : [],
    ),
  );
  return {
    id: set.id,
    title: set.title,
    author: people.who(set.author, authorSignature(set, people)),
    savedAt: set.savedAt,
    items: set.items.length,
    approved: approvedOf(workspace, set).length,
    sentBack: sentBack.size,
    comments: set.comments.length,
  };
}

interface People extends Pick<Trust, 'knownKeys'> {
  who(person: Person, signed: Signed): Who;
}

function peopleOf(workspace: Workspace): People {
  const { name, key } = storedTeam(workspace);
  const { knownKeys } = trustOf(workspace);
  return { knownKeys, who: (person, signed) => ({ ...person, signed, isMe: isSamePerson(person, { name, key }) }) };
}

function authorSignature(set: ChangeSet, { knownKeys }: People): Signed {
  if (set.author.key === null) return 'none';
  if (!isContentSigned(set)) return 'broken';
  return knownKeys.has(set.author.key) ? 'known' : 'unknown';
}

function signatureOf(set: ChangeSet, verdict: Verdict, { knownKeys }: People): Signed {
  if (verdict.by.key === null) return 'none';
  if (!isVerdictSigned(set.id, verdict, isSigned)) return 'broken';
  return knownKeys.has(verdict.by.key) ? 'known' : 'unknown';
}

function found({ changeSets }: Workspace, id: string): ChangeSet {
  const set = changeSets.get(id);
  if (!set) throw new ExpectedError('changeSet.none');
  return set;
}
