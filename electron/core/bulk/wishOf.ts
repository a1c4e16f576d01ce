import type { HopWish, NodeWish } from '../../../shared/csv/wish';
import type { HopSetting } from '../../../shared/policy/policy';
import type { TemplatePolicy } from '../../../shared/templates/template';

/** A policy as what is asked of a node; what it leaves as it is is not asked for. */
export function wishOf({ incoming, delivery }: TemplatePolicy): NodeWish {
  return { incoming: incoming && hopWishOf(incoming), delivery: delivery && hopWishOf(delivery) };
}

function hopWishOf(setting: HopSetting): HopWish {
  const [senders, recipients] = setting.mode === 'requiredFor' ? [setting.senders, setting.recipients] : [NONE, NONE];
  return { mode: setting.mode, senders: { add: senders, remove: [] }, recipients: { add: recipients, remove: [] } };
}

const NONE: readonly string[] = [];
