import type { Policy, PolicyBody } from '../../shared/api/api';

/** A policy as a row keeps it: the same text for the same policy, in whatever order its members came. */
export function policyText({ incoming, delivery }: PolicyBody): string {
  return JSON.stringify({ incoming: inOrder(incoming), delivery: inOrder(delivery) });
}

function inOrder(hop: PolicyBody['incoming']): PolicyBody['incoming'] {
  if (hop.mode !== 'requiredFor') return { mode: hop.mode };
  const { mode, senders, recipients } = hop;
  return { mode, senders, recipients };
}

/** A policy as the API has it. */
export function toPolicy(node: string, version: string, text: string): Policy {
  return { node, version, ...(JSON.parse(text) as PolicyBody) };
}
