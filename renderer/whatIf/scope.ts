import { parseDomain } from '../../shared/address/domain';
import type { NodeDetail } from '../../shared/messages/model';
import { envelopeProblem, splitRecipient, type Envelope, type EnvelopeProblem } from '../../shared/policy/envelope';
import type { Chain } from '../../shared/policy/whatIf';
import { DOMAIN_KIND, type TreeShape } from '../../shared/tree/columns';

/** Where messages are tried. */
export interface Scope {
  readonly detail: NodeDetail;
  readonly chain: Chain;
  readonly withDrafts: boolean;
  /** Another one whenever what was read of nodes may be old news. */
  readonly stamp: unknown;
}

export type TrialProblem = EnvelopeProblem | 'otherDomain' | 'unknownDomain';

/** The node whose policies a message meets, or why there is none. */
export type Target = { readonly node: string } | { readonly problem: TrialProblem };

/** Finds domains of a subtree by their A-labels. */
export type DomainFinder = (domain: string) => string | undefined;

/**
 * A recipient without a domain is one at the node itself; with one, at a domain under an admin it is tried there, for it may
 * have a policy of its own.
 */
export function targetOf(envelope: Envelope, detail: NodeDetail, findDomain: DomainFinder): Target {
  const problem = envelopeProblem(envelope);
  if (problem) return { problem };
  const { domain } = splitRecipient(envelope.recipient);
  if (domain === '' || domain === null || domain === detail.domain) return { node: detail.id };
  if (detail.domain !== null) return { problem: 'otherDomain' };
  const node = findDomain(domain);
  return node === undefined ? { problem: 'unknownDomain' } : { node };
}

/** The domains under a node, by A-labels. */
export function domainsUnder(tree: TreeShape | null, id: string): DomainFinder {
  const start = tree?.ids.indexOf(id) ?? -1;
  const found = new Map<string, string>();
  if (tree && start >= 0) {
    for (let at = start; at < start + (tree.sizes[start] ?? 1); at++) {
      const parsed = tree.kinds[at] === DOMAIN_KIND ? parseDomain(tree.names[at] ?? '') : null;
      if (parsed?.ok) found.set(parsed.domain, tree.ids[at] ?? '');
    }
  }
  return (domain) => found.get(domain);
}
