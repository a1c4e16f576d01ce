import { useItems } from './itemsStore';
import { usePlan } from './planStore';
import { useReview } from './reviewStore';
import { useStops } from './stopsStore';

/** Another workspace opens: nothing of the plan of the one before is kept. */
export function forgetPlan(): void {
  usePlan.getState().clear();
  useItems.getState().clear();
  useStops.getState().set(null);
  useReview.getState().clear();
}
