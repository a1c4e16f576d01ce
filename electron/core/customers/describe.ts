import type { Arrangement } from '../../../shared/customers/arrange';
import type { CustomersPreview, CustomersState } from '../../../shared/messages/customers';
import { toUnicodeDomain } from '../../../shared/address/domain';
import type { Workspace } from '../store/workspace';
import type { arrangedIn } from './replace';
import type { ReadCustomers } from './readFile';

const MOST_NAMED = 500;

/** Whose the domains are by now. */
export function stateOf(workspace: Workspace): CustomersState {
  const { meta, customers } = workspace;
  const leftOut = (why: 'notADomain' | 'noIncoming') =>
    some(meta.leftOut().flatMap((each) => (each.why === why ? toUnicodeDomain(each.name) : [])));
  return {
    file: meta.customersFile(),
    ...totalsOf(workspace, customers.read()),
    leftOut: { notADomain: leftOut('notADomain'), noIncoming: leftOut('noIncoming') },
  };
}

/** What a list would do. */
export function previewOf(
  workspace: Workspace,
  { name, problems }: ReadCustomers,
  arranged: ReturnType<typeof arrangedIn>,
): CustomersPreview {
  return { name, ...totalsOf(workspace, arranged), renamed: some(arranged.renamed), problems: some(problems) };
}

function totalsOf({ nodes, meta }: Workspace, { nodes: named, ownerOf }: Arrangement) {
  const domains = new Set<string>();
  for (const id of nodes.standing()) {
    const node = nodes.get(id);
    if (node?.kind === 'domain') domains.add(node.name);
  }
  // Those that were left out for what they are filtered for are there all the same.
  const there = new Set(meta.leftOut().map(({ name }) => name));
  const lacking = [...ownerOf.keys()].filter((domain) => !domains.has(domain) && !there.has(domain));
  const placed = [...domains].filter((domain) => ownerOf.has(domain)).length;
  return {
    customers: named.filter(({ site }) => site === '').length,
    sites: named.filter(({ site }) => site !== '').length,
    placed,
    unplaced: domains.size - placed,
    lacking: some(lacking.map(toUnicodeDomain)),
  };
}

function some<T>(items: readonly T[]): { count: number; first: T[] } {
  return { count: items.length, first: items.slice(0, MOST_NAMED) };
}
