import { mergePolicies } from '../policy/merge';
import { policiesEqual } from '../policy/equal';
import type { Hop, NodePolicy } from '../policy/policy';

/** A policy with the version it was read at. */
export interface Base {
  readonly version: string;
  readonly policy: NodePolicy;
}

/** What is to be done about one draft. */
export type Operation =
  /** The service holds what the draft asks for. */
  | { readonly kind: 'none' }
  /** It can be sent. `isMerged`: the service has changed since, and what changed there is kept in `after`. */
  | {
      readonly kind: 'put';
      readonly ifMatch: string;
      readonly before: NodePolicy;
      readonly after: NodePolicy;
      readonly isMerged: boolean;
    }
  /** Both sides changed these hops differently: a person settles it. `proposed` is the merge as far as it goes. */
  | { readonly kind: 'conflict'; readonly hops: readonly Hop[]; readonly proposed: NodePolicy }
  /** The node is no longer there. */
  | { readonly kind: 'orphaned' };

/** What to do about a draft that was made on `base`, where the service holds `remote` by now; null where the node went away. */
export function operationFor(base: Base, draft: NodePolicy, remote: Base | null): Operation {
  if (!remote) return { kind: 'orphaned' };
  if (policiesEqual(draft, remote.policy)) return { kind: 'none' };
  const put = { kind: 'put', ifMatch: remote.version, before: remote.policy } as const;
  if (base.version === remote.version) return { ...put, after: draft, isMerged: false };
  const { merged, conflicts } = mergePolicies(base.policy, draft, remote.policy);
  if (conflicts.length > 0) return { kind: 'conflict', hops: conflicts, proposed: merged };
  if (policiesEqual(merged, remote.policy)) return { kind: 'none' };
  return { ...put, after: merged, isMerged: true };
}
