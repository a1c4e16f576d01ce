import type { PolicyBody } from '../../shared/api/api';
import type { Service } from '../service';
import type { Random } from './random';

/** The second writer, at the service itself: adds list entries, sets the other hop, and moves the tree about. */
export function createColleague(service: Service, random: Random, root: string, domains: string[]) {
  let count = 0;

  const write = (node: string): void => {
    const { incoming, delivery } = service.policy(node);
    const lists = incoming.mode === 'requiredFor' ? incoming : { senders: [], recipients: ['*'] };
    const next: PolicyBody = random.chance(0.7)
      ? {
          incoming: {
            mode: 'requiredFor',
            senders: [...lists.senders, `*@colleague-${++count}.example.net`],
            recipients: [...lists.recipients],
          },
          delivery,
        }
      : { incoming, delivery: { mode: random.chance(0.5) ? 'required' : 'automatic' } };
    service.setPolicy(node, next);
  };

  const turnTree = (node: string): void => {
    const kind = random.below(4);
    if (kind === 0) service.renameNode(node, `renamed-${++count}.example.net`);
    else if (kind === 1) service.moveNode(node, root);
    else if (kind === 2)
      domains.push(service.addNode({ parent: root, kind: 'domain', name: `new-${++count}.example.net` }).id);
    // A few stay, whatever comes.
    else if (domains.length > 20) {
      service.removeNode(node);
      domains.splice(domains.indexOf(node), 1);
    }
  };

  return {
    act(): void {
      const node = random.pick(domains);
      // A fault may have taken it away.
      if (node === undefined || service.node(node) === null) return;
      if (random.chance(0.9)) write(node);
      else turnTree(node);
    },
  };
}
