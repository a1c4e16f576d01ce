import { useItems } from './itemsStore';
import { usePlan } from './planStore';
import { useReview } from './reviewStore';

/** Another workspace opens: nothing of the plan of the one before is kept. */
export function forgetPlan(): void {
  usePlan.getState().clear();
  useItems.getState().clear();
  useReview.getState().clear();
}
