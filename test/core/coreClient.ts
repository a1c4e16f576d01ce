import * as v from 'valibot';
import {
  CORE_CALLS,
  CORE_EVENTS,
  reply,
  type Answer,
  type Ask,
  type CoreCall,
  type CoreEvent,
  type EventValue,
} from '../../shared/messages/core';
import type { Opened, Status } from '../../shared/messages/model';
import type { PlanItem } from '../../shared/messages/plan';
import { draftOf, type DraftPolicy } from '../../shared/policy/draft';
import type { Problem } from '../../shared/messages/values';
import type { TreeColumns } from '../../shared/tree/columns';

export class CallFailed extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** A core, spoken to as a window does. */
export interface CoreClient {
  call<C extends CoreCall>(call: C, ask: Ask<C>): Promise<Answer<C>>;
  /** Sends a message as it is, however wrong. */
  send(message: unknown): void;
  /** The next event of a kind that fits. */
  next<E extends CoreEvent>(event: E, fits?: (value: EventValue<E>) => boolean): Promise<EventValue<E>>;
  /** The status once it fits: the one that was told last, or a later one. */
  until(fits: (status: Status) => boolean): Promise<Status>;
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

/** The window's end of the wire to a core. */
export interface ClientWire {
  post(message: unknown): void;
  onMessage(receive: (message: unknown) => void): void;
  /** Calls that wait will not be answered any more. */
  onClose(closed: (reason: Error) => void): void;
}

export function createCoreClient(wire: ClientWire): CoreClient {
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Set<(event: CoreEvent, value: unknown) => void>();
  let lastStatus: Status | null = null;
  let lastCall = 0;

  const gone = new Set<(reason: Error) => void>();
  wire.onClose((reason) => {
    for (const { reject } of waiting.values()) reject(reason);
    for (const reject of gone) reject(reason);
    waiting.clear();
  });
  wire.onMessage((data) => {
    const message = v.parse(reply, data);
    if (message.type === 'event') {
      const value = v.parse(CORE_EVENTS[message.event], message.value);
      if (message.event === 'status') lastStatus = value as Status;
      for (const listen of [...listeners]) listen(message.event, value);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'answer') call?.resolve(message.answer);
    else call?.reject(new CallFailed(message.problem));
  });

  const call = <C extends CoreCall>(name: C, ask: Ask<C>): Promise<Answer<C>> =>
    new Promise((resolve, reject) => {
      const id = ++lastCall;
      waiting.set(id, { resolve: (answer) => resolve(v.parse(CORE_CALLS[name].answer, answer) as Answer<C>), reject });
      wire.post({ id, call: name, ask });
    });

  const next = <E extends CoreEvent>(event: E, fits: (value: EventValue<E>) => boolean = () => true) => {
    const told = new Promise<EventValue<E>>((resolve, reject) => {
      const listen = (name: CoreEvent, value: unknown): void => {
        if (name !== event || !fits(value as EventValue<E>)) return;
        listeners.delete(listen);
        gone.delete(reject);
        resolve(value as EventValue<E>);
      };
      listeners.add(listen);
      gone.add(reject);
    });
    // No one may wait for it any more when the core is gone.
    told.catch(() => undefined);
    return told;
  };

  const until = async (fits: (status: Status) => boolean): Promise<Status> =>
    lastStatus && fits(lastStatus) ? lastStatus : next('status', fits);

  return {
    call,
    send: (message) => wire.post(message),
    next,
    until,
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
