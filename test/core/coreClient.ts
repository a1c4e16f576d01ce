import {
  createCoreClient as createClient,
  type ClientWire,
  type CoreClient as Client,
} from '../../electron/cli/coreClient';
import type { Answer } from '../../shared/messages/core';
import type { Opened, Status } from '../../shared/messages/model';
import type { PlanItem } from '../../shared/messages/plan';
import { draftOf, type DraftPolicy } from '../../shared/policy/draft';
import type { TreeColumns } from '../../shared/tree/columns';

export { CallFailed } from '../../electron/cli/coreClient';

/** A core, spoken to as a window does, with what tests do again and again. */
export interface CoreClient extends Client {
  /** Sends a message as it is, however wrong. */
  send(message: unknown): void;
  /** Connects and waits for the first pull to end. */
  connectAndPull(address: string, token: string): Promise<Extract<Opened, { state: 'open' }>>;
  /** Changes what the node shows into this. */
  save(node: string, policy: DraftPolicy): Promise<Answer<'draft.save'>>;
  /** Every draft in full, in the plan's order. */
  plan(): Promise<PlanItem[]>;
  /** Begins to push these drafts as the plan is now. */
  startPush(nodes: readonly string[]): Promise<void>;
  /** Pulls, and waits for the end. */
  pull(full?: boolean): Promise<Status>;
  /** The tree as a window that opens now would get it. */
  tree(): Promise<TreeColumns>;
}

export function createCoreClient(wire: ClientWire): CoreClient {
  const client = createClient(wire);
  const { call, until } = client;
  return {
    ...client,
    send: (message) => wire.post(message),
    connectAndPull: async (address, token) => {
      const pulled = until(({ lastPull, activity }) => lastPull !== null && activity === null);
      const opened = await call('workspace.connect', { address, token });
      if (opened.state !== 'open') throw new Error(`The workspace is ${opened.state}.`);
      await pulled;
      return opened;
    },
    save: async (node, policy) => {
      const { draft, inForce } = await call('node.get', { node });
      return call('draft.save', { node, from: draft?.policy ?? draftOf(inForce), policy });
    },
    plan: async () => {
      const { nodes } = await call('plan.get', { without: [] });
      return call('plan.items', { nodes: [...nodes] });
    },
    startPush: async (nodes) => {
      const { revision } = await call('plan.get', { without: [] });
      await call('push.start', { nodes: [...nodes], revision });
    },
    pull: async (full = false) => {
      const { lastPull } = await until(({ activity }) => activity === null);
      await call('pull.start', { full });
      return until((status) => status.activity === null && status.lastPull !== lastPull);
    },
    tree: async () => {
      const opened = await call('workspace.current', null);
      if (opened.state !== 'open') throw new Error(`The workspace is ${opened.state}.`);
      return opened.tree;
    },
  };
}
