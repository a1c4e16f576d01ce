import { createHash } from 'node:crypto';
import {
  PUSHABLE_STATES,
  strictnessOfCode,
  HOP_UNCHANGED,
  type PlanItem,
  type PlanTable,
} from '../../shared/messages/plan';
import type { ExportRow } from '../../shared/plan/export/content';
import type { CommandCore } from './startCore';

/** Drafts that the core gives out in full at once. */
const PAGE = 1000;

/** Drafts as they would be pushed, with what that does. */
export interface PlanOf {
  readonly revision: number;
  /** Domains that feel any of what would be pushed. */
  readonly reached: number;
  /** Domains that would stop receiving, all mail or that of specific senders, by what probes found. */
  readonly stopped: number;
  readonly stoppedFor: number;
  readonly rows: readonly ExportRow[];
  /** Names what would be pushed: the same changes have the same, whenever and wherever they are planned. */
  readonly digest: string;
}

/** The plan of these nodes' drafts; without `nodes`, of all. */
export async function readPlan(core: CommandCore, nodes?: ReadonlySet<string>): Promise<PlanOf> {
  const all = await core.call('plan.get', { without: [] });
  const without = nodes ? all.nodes.filter((node) => !nodes.has(node)) : [];
  const table = without.length === 0 ? all : await core.call('plan.get', { without });
  const wanted = table.nodes.filter((node) => !nodes || nodes.has(node));
  const items: PlanItem[] = [];
  for (let from = 0; from < wanted.length; from += PAGE) {
    items.push(...(await core.call('plan.items', { nodes: wanted.slice(from, from + PAGE) })));
  }
  const rows = rowsOf(table, items);
  const { stopped, stoppedFor } = await core.call('plan.stops', { without });
  return {
    revision: table.revision,
    reached: table.reached,
    stopped: stopped.length,
    stoppedFor: stoppedFor.length,
    rows,
    digest: digestOf(rows),
  };
}

export function isPushable({ item }: ExportRow): boolean {
  return PUSHABLE_STATES.includes(item.state);
}

function rowsOf(table: PlanTable, items: readonly PlanItem[]): ExportRow[] {
  const placeOf = new Map(table.nodes.map((node, place) => [node, place]));
  const hopOf = (codes: Uint8Array, place: number): ExportRow['incoming'] => {
    const code = codes[place] ?? HOP_UNCHANGED;
    return code === HOP_UNCHANGED ? null : strictnessOfCode(code - 1);
  };
  return items.flatMap((item) => {
    const place = placeOf.get(item.node);
    if (place === undefined) return [];
    return [
      {
        item,
        incoming: hopOf(table.incoming, place),
        delivery: hopOf(table.delivery, place),
        strictness: strictnessOfCode(table.strictness[place]),
        reach: table.reach[place] ?? 0,
        isTakenOut: false,
      },
    ];
  });
}

function digestOf(rows: readonly ExportRow[]): string {
  const changes = rows
    .filter(isPushable)
    .map(({ item: { node, before, after } }) => JSON.stringify([node, before, after]))
    .sort();
  return createHash('sha256').update(changes.join('\n')).digest('hex').slice(0, 16);
}
