import { HOP_UNCHANGED, strictnessOfCode } from '../../shared/messages/plan';
import { isInPush, isPushable, type PlacedPlan } from '../../shared/plan/planRows';
import type { Strictness } from '../../shared/policy/strictness';
import { DOMAIN_KIND } from '../../shared/tree/columns';
import { customerPath } from './placeText';
import { PlanRow } from './PlanRow';
import { useReview } from './reviewStore';

interface PlanLineRowProps {
  readonly plan: PlacedPlan;
  readonly row: number;
  readonly isGrouped: boolean;
  readonly isPicking: boolean;
}

/** A row of the columns, taken apart: most rows stay as they are when the plan is read again. */
export function PlanLineRow({ plan, row, isGrouped, isPicking }: PlanLineRowProps) {
  const { table, tree, places, states } = plan;
  const node = table.nodes[row] ?? '';
  const isPicked = useReview(({ unpicked }) => !unpicked.has(node));
  return (
    <PlanRow
      node={node}
      name={table.names[row] ?? ''}
      isDomain={table.kinds[row] === DOMAIN_KIND}
      path={isGrouped ? '' : customerPath(tree, places[row] ?? -1)}
      state={states[row] ?? 'ready'}
      incoming={hopEffect(table.incoming[row])}
      delivery={hopEffect(table.delivery[row])}
      reach={table.reach[row] ?? 0}
      box={isPicking ? 'pick' : isPushable(plan, row) ? 'push' : null}
      isTicked={isPicking ? isPicked : isInPush(plan, row)}
    />
  );
}

function hopEffect(code: number | undefined): Strictness | null {
  return code === undefined || code === HOP_UNCHANGED ? null : strictnessOfCode(code - 1);
}
