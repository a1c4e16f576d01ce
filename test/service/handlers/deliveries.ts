import { parseDomain } from '../../../shared/address/domain';
import type { Handler } from './handler';

export const listDeliveries: Handler<'listDeliveries'> = ({ query }, { state, caller }) => {
  const isSeen = (recipient: string): boolean => {
    const parsed = parseDomain(recipient.slice(recipient.lastIndexOf('@') + 1));
    const node = parsed.ok ? state.tree.domain(parsed.domain) : null;
    return node !== null && state.tree.isWithin(node, caller.root);
  };
  return { body: { items: state.deliveries.of(query.message).filter(({ recipient }) => isSeen(recipient)) } };
};
