import type { AuditPage } from '../../shared/api/api';
import { policiesEqual } from '../../shared/policy/equal';
import type { HistoryRow } from '../../shared/messages/history';
import type { PlanItem } from '../../shared/messages/plan';
import { hasFlag } from '../../shared/tree/columns';
import { placesOf } from '../../shared/tree/places';
import type { CoreClient } from '../core/coreClient';
import type { Service } from '../service';
import { sendersOf } from './actions';
import type { Entry, Ledger } from './ledger';

type AuditRow = AuditPage['items'][number];

/** States of a draft that show a person what keeps it from being applied. */
const SHOWN: readonly PlanItem['state'][] = ['conflict', 'blocked', 'refused', 'orphaned'];

export interface Findings {
  readonly passed: number;
  /** What is wrong, a sentence each. */
  readonly failed: readonly string[];
}

/** Holds what the core was told, what it shows and what the service has against each other, once both are at rest. */
export async function check(core: CoreClient, service: Service, technician: string, ledger: Ledger): Promise<Findings> {
  const failed: string[] = [];
  let passed = 0;
  const expect = (isRight: boolean, sentence: () => string): void => {
    if (isRight) passed++;
    else failed.push(sentence());
  };

  const audit = await auditOf(service);
  const plan = new Map((await core.plan()).map((item) => [item.node, item]));
  const added = addedEntries(audit);
  const tree = await core.tree();
  const places = placesOf(tree);
  for (const [node, { state }] of plan) {
    const flags = tree.flags[places.get(node) ?? -1];
    // One whose node is gone is in no tree; one that is under way may be anything.
    if (flags === undefined || state === 'sending') continue;
    const isRight =
      hasFlag(flags, 'draft') &&
      hasFlag(flags, 'conflict') === (state === 'conflict') &&
      (state === 'conflict' || hasFlag(flags, 'error') === (state === 'blocked'));
    expect(isRight, () => `The tree marks ${node} with ${flags}, and its draft is ${state}.`);
  }

  for (const entry of ledger.entries.values()) {
    const times = added.get(entry.entry)?.filter(({ actor }) => actor === technician).length ?? 0;
    if (entry.state === 'open') continue;
    expect(times <= 1, () => `${entry.entry} at ${entry.node} was applied ${times} times.`);
    expect(times === 1 || isShown(entry, plan), () => lostSentence(entry, plan));
  }

  for (const row of audit) {
    if (row.actor === technician) {
      expect(
        policiesEqual({ ...row.before, incoming: row.after.incoming }, row.after),
        () => `The push that made ${row.version} of ${row.node} set the other hop, which was not asked for.`,
      );
      continue;
    }
    if (!service.node(row.node)) continue;
    const now = sendersOf(service.policy(row.node));
    const theirs = sendersOf(row.after).filter((entry) => !sendersOf(row.before).includes(entry));
    const lost = theirs.filter((entry) => !now.includes(entry) && !ledger.overruled.has(entry));
    expect(lost.length === 0, () => `${lost.join(', ')} of ${row.actor} at ${row.node} was overwritten.`);
  }

  const keys = audit.map(({ idempotencyKey }) => idempotencyKey);
  expect(new Set(keys).size === keys.length, () => 'A key was applied twice.');

  const history = await wholeHistory(core);
  const mine = audit.filter(({ actor }) => actor === technician);
  expect(history.length === mine.length, () => `History has ${history.length} changes, the service ${mine.length}.`);

  const { ids } = await core.tree();
  for (const node of ids) {
    const { inForce } = await core.call('node.get', { node });
    expect(policiesEqual(inForce, service.policy(node)), () => `What is shown in force at ${node} is not what is.`);
  }
  if (failed.length > 0)
    for (const row of audit.filter(({ node }) => failed.some((f) => f.includes(`at ${node} `))))
      console.log(row.version, row.actor, JSON.stringify(row.before), JSON.stringify(row.after));
  return { passed, failed };
}

function isShown({ node, entry }: Entry, plan: ReadonlyMap<string, PlanItem>): boolean {
  const item = plan.get(node);
  return item !== undefined && SHOWN.includes(item.state) && sendersOf(item.after).includes(entry);
}

function lostSentence({ node, entry }: Entry, plan: ReadonlyMap<string, PlanItem>): string {
  const item = plan.get(node);
  return `${entry} at ${node} was acknowledged, and is neither applied nor shown (${item ? item.state : 'no draft'}).`;
}

/** The changes that added each entry. */
function addedEntries(audit: readonly AuditRow[]): ReadonlyMap<string, AuditRow[]> {
  const added = new Map<string, AuditRow[]>();
  for (const row of audit) {
    const before = new Set(sendersOf(row.before));
    for (const entry of sendersOf(row.after)) {
      if (before.has(entry)) continue;
      const rows = added.get(entry);
      if (rows) rows.push(row);
      else added.set(entry, [row]);
    }
  }
  return added;
}

async function wholeHistory(core: CoreClient): Promise<HistoryRow[]> {
  const rows: HistoryRow[] = [];
  for (let next: string | null = null; ;) {
    const page: { rows: HistoryRow[]; next: string | null } = await core.call('history.get', { query: '', next });
    rows.push(...page.rows);
    if (page.next === null) return rows;
    next = page.next;
  }
}

async function auditOf({ url, admin }: Service): Promise<AuditRow[]> {
  const rows: AuditRow[] = [];
  for (let cursor: string | null = null; ;) {
    const query: string = cursor === null ? '' : `&cursor=${cursor}`;
    const answer = await fetch(`${url}/v1/audit?limit=5000${query}`, {
      headers: { Authorization: `Bearer ${admin.token}` },
    });
    const { items, next } = (await answer.json()) as AuditPage;
    rows.push(...items);
    if (next === null) return rows;
    cursor = next;
  }
}
