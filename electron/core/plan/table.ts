import { HOP_UNCHANGED, PLAN_STATES, type PlanTable } from '../../../shared/messages/plan';
import type { Hop } from '../../../shared/policy/policy';
import { STRICTNESSES } from '../../../shared/policy/strictness';
import { DOMAIN_KIND } from '../../../shared/tree/columns';
import type { WeighedPlan, WeighedRow } from './plan';

/** The plan as columns: how it travels, of any length. */
export function tableOf({ revision, rows, reached }: WeighedPlan): PlanTable {
  const bytes = (code: (row: WeighedRow) => number): Uint8Array => Uint8Array.from(rows, code);
  return {
    revision,
    nodes: rows.map(({ draft }) => draft.node),
    names: rows.map(({ name }) => name),
    kinds: bytes(({ kind }) => (kind === 'domain' ? DOMAIN_KIND : 0)),
    states: bytes(({ state }) => PLAN_STATES.indexOf(state)),
    strictness: bytes(({ impact }) => STRICTNESSES.indexOf(impact?.strictness ?? 'same')),
    incoming: bytes((row) => hopCode(row, 'incoming')),
    delivery: bytes((row) => hopCode(row, 'delivery')),
    reach: Int32Array.from(rows, ({ impact }) => impact?.reach ?? 0),
    warnings: bytes(({ findings }) => Math.min(255, findings.filter(({ severity }) => severity === 'warning').length)),
    merged: bytes(({ draft }) => Number(draft.isMerged)),
    reached,
  };
}

function hopCode({ impact }: WeighedRow, hop: Hop): number {
  const strictness = impact?.[hop] ?? null;
  return strictness === null ? HOP_UNCHANGED : 1 + STRICTNESSES.indexOf(strictness);
}
