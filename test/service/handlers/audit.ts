import type { PolicyBody } from '../../../shared/api/api';
import { decodePosition, encodePosition } from '../paging';
import type { Handler } from './handler';

interface AuditRow {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly node: string;
  readonly before: string;
  readonly after: string;
  readonly version: string;
  readonly key: string;
}

export const listAudit: Handler<'listAudit'> = ({ query: { cursor, limit } }, { state, caller }) => {
  const { after } = cursor === undefined ? { after: 0 } : decodePosition(state.epoch, 'audit', cursor);
  const rows = state.database
    .prepare('SELECT * FROM audit WHERE id > ? ORDER BY id LIMIT ?')
    .all(after, limit + 1) as AuditRow[];
  const page = rows.slice(0, limit);
  const last = page.at(-1)?.id ?? after;
  return {
    body: {
      items: page
        .filter(({ node }) => state.tree.isWithin(node, caller.root))
        .map(({ id, before, after: afterwards, key, ...row }) => ({
          ...row,
          id: String(id),
          before: JSON.parse(before) as PolicyBody,
          after: JSON.parse(afterwards) as PolicyBody,
          idempotencyKey: key,
        })),
      next: rows.length > limit ? encodePosition(state.epoch, 'audit', { after: last, floor: last }) : null,
    },
  };
};
