import type { Node } from '../../../shared/api/api';
import { listChanges } from '../changes';
import type { Handler } from './handler';

interface NodeRow extends Omit<Node, 'id'> {
  readonly node: string;
  readonly seq: number;
  readonly gone: 0 | 1;
}

export const listNodes: Handler<'listNodes'> = ({ query }, { state, caller }) => ({
  body: listChanges(
    state,
    caller.root,
    {
      listing: 'nodes',
      columns: 'id AS node, parent, kind, name, seq, gone',
      // What is above the account's own top is not its business.
      toItem: ({ node, parent, kind, name }: NodeRow) => ({
        id: node,
        parent: node === caller.root ? null : parent,
        kind,
        name,
      }),
    },
    query,
  ),
});
