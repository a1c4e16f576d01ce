import type { Policy, PolicyBody } from '../../../shared/api/api';
import { decodePosition, encodePosition } from '../paging';
import type { Handler } from './handler';

export const listAudit: Handler<'listAudit'> = ({ query: { cursor, limit } }, { state, caller }) => {
  const { audit, epoch, tree } = state;
  const { after: read } = cursor === undefined ? { after: 0 } : decodePosition(epoch, 'audit', cursor);
  const rows = audit.list(read, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1)?.id ?? read;
  return {
    body: {
      items: page
        .filter(({ after }) => tree.isWithin(after.node, caller.root))
        .map(({ id, at, actor, key, before, after }) => ({
          ...{ id: String(id), at, actor, node: after.node, version: after.version, idempotencyKey: key },
          before: bodyOf(before),
          after: bodyOf(after),
        })),
      next: rows.length > limit ? encodePosition(epoch, 'audit', { after: last, floor: last }) : null,
    },
  };
};

function bodyOf({ incoming, delivery }: Policy): PolicyBody {
  return { incoming, delivery };
}
