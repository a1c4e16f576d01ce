import type { NodeDetail } from '../../shared/messages/model';
import { EffectiveChain } from './EffectiveChain';
import { EffectiveUnder } from './EffectiveUnder';

/** Who gets what, and from where: of an admin all that is under it, of a domain the way up to the root. */
export function Effective({ detail }: { readonly detail: NodeDetail }) {
  return detail.kind === 'admin' ? <EffectiveUnder detail={detail} /> : <EffectiveChain detail={detail} />;
}
