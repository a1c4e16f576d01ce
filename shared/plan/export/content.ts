import { PUSHABLE_STATES, type PlanItem } from '../../messages/plan';
import { diffPolicies, type ListDiff } from '../../policy/diff';
import type { Strictness } from '../../policy/strictness';
import { findingText, problemText, t } from '../../text/text';
import { totalsText, type Totals } from './totals';

/** One draft of the plan, with what a push would do. */
export interface ExportRow {
  readonly item: PlanItem;
  /** Null where the draft leaves the hop as it is. */
  readonly incoming: Strictness | null;
  readonly delivery: Strictness | null;
  readonly strictness: Strictness;
  readonly reach: number;
  readonly isTakenOut: boolean;
}

export interface ExportSummary {
  readonly account: string;
  readonly address: string;
  /** RFC 3339. */
  readonly at: string;
  /** Domains that feel any change of the push. */
  readonly reached: number;
  /** Domains that would stop receiving, all mail or that of specific senders, by what probes found. */
  readonly stopped: number;
  readonly stoppedFor: number;
}

/** A plan in words, before any format: what is a name or an entry in it may hold anything. */
export interface PlanContent {
  readonly title: string;
  readonly facts: string;
  readonly totals: readonly string[];
  readonly customers: readonly CustomerContent[];
}

interface CustomerContent {
  readonly path: string;
  readonly changes: readonly ChangeContent[];
}

export interface ChangeContent {
  readonly name: string;
  readonly kind: string;
  readonly state: string;
  readonly reach: number;
  readonly hops: readonly HopContent[];
  readonly notes: readonly string[];
}

export interface HopContent {
  readonly hop: string;
  readonly before: string;
  readonly after: string;
  readonly senders: ListDiff;
  readonly recipients: ListDiff;
  readonly effect: string;
}

export function contentOf(rows: readonly ExportRow[], summary: ExportSummary): PlanContent {
  const { account, address, at, reached, stopped, stoppedFor } = summary;
  return {
    title: t('planExport/title', { account }),
    facts: t('planExport/facts', { address, time: new Date(at).toISOString().slice(0, 16).replace('T', ' ') }),
    totals: [
      ...totalsText(totalsOf(rows, reached)),
      ...(stopped > 0 ? [t('probe/stops', { count: stopped })] : []),
      ...(stoppedFor > 0 ? [t('probe/stopsFor', { count: stoppedFor })] : []),
    ],
    customers: byCustomer(rows),
  };
}

function totalsOf(rows: readonly ExportRow[], reached: number): Totals {
  const pushed = rows.filter(isPushed);
  return {
    effects: pushed.map(({ strictness }) => strictness),
    held: rows.filter((row) => !isPushed(row)).map(stateOf),
    reached,
  };
}

function isPushed({ item, isTakenOut }: ExportRow): boolean {
  return !isTakenOut && PUSHABLE_STATES.includes(item.state);
}

function stateOf({ item, isTakenOut }: ExportRow): Totals['held'][number] {
  return isTakenOut && PUSHABLE_STATES.includes(item.state) ? 'takenOut' : item.state;
}

function byCustomer(rows: readonly ExportRow[]): readonly CustomerContent[] {
  const groups = new Map<string, ExportRow[]>();
  for (const row of rows) {
    const path = row.item.path.map(({ name }) => name).join(' › ') || t('planExport/top');
    const group = groups.get(path);
    if (group) group.push(row);
    else groups.set(path, [row]);
  }
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([path, group]) => ({
      path,
      changes: group.map(changeOf).sort((a, b) => a.name.localeCompare(b.name)),
    }));
}

function changeOf(row: ExportRow): ChangeContent {
  const { item, reach } = row;
  return {
    name: item.name,
    kind: t(`planExport/kind/${item.kind}`),
    state: t(`planExport/state/${stateOf(row)}`),
    reach,
    hops: diffPolicies(item.before, item.after).map(({ hop, from, to, senders, recipients }) => ({
      hop: t(`hop/${hop}`),
      before: t(`mode/${from}`),
      after: t(`mode/${to}`),
      senders,
      recipients,
      effect: t(`planExport/effect/${row[hop] ?? 'same'}`),
    })),
    notes: notesOf(item),
  };
}

function notesOf({ findings, refused, isMerged }: PlanItem): readonly string[] {
  return [
    ...findings
      .filter(({ severity }) => severity !== 'note')
      .map((finding) =>
        t(finding.entry === '' ? 'planExport/listFinding' : 'planExport/finding', {
          severity: t(`severity/${finding.severity}`),
          hop: t(`hop/${finding.hop}`),
          entry: finding.entry,
          text: findingText(finding),
        }),
      ),
    ...(refused ? [t('planExport/refused', { text: problemText(refused) })] : []),
    ...(isMerged ? [t('planExport/merged')] : []),
  ];
}
