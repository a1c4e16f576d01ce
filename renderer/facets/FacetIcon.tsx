import { DELIVERY_OUTCOMES, type DeliveryOutcome } from '../../shared/probe/outcome';
import type { Facet } from '../../shared/tree/facets';
import { OUTCOME_ICONS } from '../probe/OutcomeMark';
import { HopMark } from '../marks/HopMark';
import { AdminIcon, ConflictIcon, DeviatesIcon, DomainIcon, DraftIcon, ErrorIcon } from '../marks/icons';

/** The mark that a facet's nodes have in the tree. */
export function FacetIcon({ facet }: { readonly facet: Facet }) {
  switch (facet) {
    case 'probe.unprobed':
    case 'probe.unknown':
    case 'probe.none':
    case 'probe.partly':
    case 'probe.encrypted':
    case 'probe.verified': {
      const Icon = OUTCOME_ICONS[outcomeOf(facet)];
      return <Icon />;
    }
    case 'incoming.automatic':
    case 'delivery.automatic':
      return <HopMark mode="automatic" explicit />;
    case 'incoming.requiredFor':
    case 'delivery.requiredFor':
      return <HopMark mode="requiredFor" explicit />;
    case 'incoming.required':
    case 'delivery.required':
      return <HopMark mode="required" explicit />;
    case 'set.explicit':
      return <HopMark mode="automatic" explicit />;
    case 'set.inherited':
      return <HopMark mode="automatic" explicit={false} />;
    case 'draft.changed':
      return <DraftIcon />;
    case 'draft.error':
      return <ErrorIcon />;
    case 'draft.conflict':
      return <ConflictIcon />;
    case 'baseline.deviates':
      return <DeviatesIcon />;
    case 'level.domain':
      return <DomainIcon />;
    case 'level.first':
    case 'level.second':
    case 'level.deeper':
      return <AdminIcon />;
  }
}

function outcomeOf(facet: Extract<Facet, `probe.${string}`>): DeliveryOutcome {
  return DELIVERY_OUTCOMES.find((outcome) => facet === `probe.${outcome}`) ?? 'unprobed';
}
