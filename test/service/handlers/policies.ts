import type { BatchItem, BatchResult, Policy } from '../../../shared/api/api';
import { listChanges } from '../changes';
import { applyChange } from '../change';
import { toPolicy } from '../policyText';
import { Refusal } from '../problems';
import type { Context, Handler, Reply } from './handler';

interface PolicyRow {
  readonly node: string;
  readonly version: string;
  readonly body: string;
  readonly seq: number;
  readonly gone: 0 | 1;
}

export const listPolicies: Handler<'listPolicies'> = ({ query }, { state, caller }) => ({
  body: listChanges(
    state,
    caller.root,
    {
      listing: 'policies',
      columns: 'node, version, body, seq, gone',
      toItem: ({ node, version, body }: PolicyRow) => toPolicy(node, version, body),
    },
    query,
  ),
});

export const getPolicy: Handler<'getPolicy'> = ({ path }, { state, caller }) => {
  if (!state.tree.get(path.node)) throw new Refusal('node.unknown');
  if (!state.tree.isWithin(path.node, caller.root)) throw new Refusal('node.forbidden');
  return withTag(state.policies.get(path.node));
};

export const putPolicy: Handler<'putPolicy'> = ({ path, header, body }, { state, caller, capabilities, meddle }) => {
  const change: BatchItem = {
    node: path.node,
    ifMatch: header['If-Match'].slice(1, -1),
    idempotencyKey: header['Idempotency-Key'],
    policy: body,
  };
  meddle([path.node]);
  return withTag(state.database.transaction(() => applyChange(state, caller, change, capabilities.anySender))());
};

export const putPolicies: Handler<'putPolicies'> = ({ body }, context) => {
  const { batchSize } = context.capabilities;
  if (body.items.length > batchSize) {
    throw new Refusal('request.too_large', { detail: `A batch takes ${batchSize} changes, not ${body.items.length}.` });
  }
  context.meddle(body.items.map(({ node }) => node));
  // One transaction, for speed: a change that is refused has written nothing, so it takes no other with it.
  const answerAll = context.state.database.transaction(() => body.items.map((item) => answerTo(item, context)));
  return { body: { results: answerAll() } };
};

function answerTo(change: BatchItem, { state, caller, capabilities }: Context): BatchResult {
  const { node } = change;
  try {
    return { node, status: 200, policy: applyChange(state, caller, change, capabilities.anySender) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { node, status: itemStatus(error.status), problem: error.problem };
  }
}

type RefusedStatus = Exclude<BatchResult['status'], 200>;
const REFUSED: readonly RefusedStatus[] = [403, 404, 409, 412, 422];

function itemStatus(status: number): RefusedStatus {
  const known = REFUSED.find((each) => each === status);
  if (known === undefined) throw new Error(`A change of a batch is not answered with ${status}.`);
  return known;
}

function withTag(policy: Policy): Reply<Policy> {
  return { body: policy, headers: { ETag: `"${policy.version}"` } };
}
