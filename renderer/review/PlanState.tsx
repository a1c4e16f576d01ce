import type { PlanItem } from '../../shared/messages/model';
import { t } from '../../shared/text/text';
import { CheckIcon, ErrorIcon, WarningIcon } from '../marks/icons';
import { planStateOf, type PlanStateName } from './reviewStore';
import styles from './review.module.css';

const ICONS: Readonly<Record<PlanStateName, () => React.JSX.Element>> = {
  ready: CheckIcon,
  blocked: ErrorIcon,
  moved: WarningIcon,
  refused: ErrorIcon,
};

/** Whether a draft goes out with the next push, in a shape and in words. */
export function PlanState({ item }: { readonly item: PlanItem }) {
  const state = planStateOf(item);
  const Icon = ICONS[state];
  return (
    <span className={styles[state]}>
      <Icon />
      {t(`review/${state}`)}
    </span>
  );
}
