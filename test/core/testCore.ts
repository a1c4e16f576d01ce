import { MessageChannel, type MessagePort } from 'node:worker_threads';
import * as v from 'valibot';
import { createCore } from '../../electron/core/core';
import { createMemoryHost, type Host } from '../../electron/core/host';
import type { Fetch } from '../../electron/core/service/client';
import type { Wire } from '../../electron/core/wire';
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
import type { TreeColumns } from '../../shared/tree/columns';
import type { Opened, Problem, Status } from '../../shared/messages/model';

export class CallFailed extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** The product's core under plain Node, spoken to over a message port as a window does. */
export interface TestCore {
  call<C extends CoreCall>(call: C, ask: Ask<C>): Promise<Answer<C>>;
  /** Sends a message as it is, however wrong. */
  send(message: unknown): void;
  /** The next event of a kind that fits. */
  next<E extends CoreEvent>(event: E, fits?: (value: EventValue<E>) => boolean): Promise<EventValue<E>>;
  /** The status once it fits: the one that was told last, or a later one. */
  until(fits: (status: Status) => boolean): Promise<Status>;
  /** Connects and waits for the first pull to end. */
  connectAndPull(address: string, token: string): Promise<Extract<Opened, { state: 'open' }>>;
  /** The tree as a window that opens now would get it. */
  tree(): Promise<TreeColumns>;
  stop(): Promise<void>;
  /** Hears and says nothing more, as if its process were gone. */
  abandon(): void;
}

export interface TestCoreOptions {
  readonly folder: string;
  readonly open?: string;
  readonly host?: Host;
  readonly fetch?: Fetch;
}

/** Quick looks at the network, in milliseconds, so that a test does not wait for the product's own. */
const INTERVALS = { online: 40, offline: 40 };

export function startTestCore({
  folder,
  open,
  host = createMemoryHost(),
  fetch = globalThis.fetch,
}: TestCoreOptions): TestCore {
  const core = createCore({ folder, host, fetch, open: open ?? null, intervals: INTERVALS });
  const { port1, port2 } = new MessageChannel();
  core.addWindow(wireOf(port1));

  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Set<(event: CoreEvent, value: unknown) => void>();
  let lastStatus: Status | null = null;
  let lastCall = 0;

  port2.on('message', (data) => {
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
      port2.postMessage({ id, call: name, ask });
    });

  const next = <E extends CoreEvent>(event: E, fits: (value: EventValue<E>) => boolean = () => true) =>
    new Promise<EventValue<E>>((resolve) => {
      const listen = (name: CoreEvent, value: unknown): void => {
        if (name !== event || !fits(value as EventValue<E>)) return;
        listeners.delete(listen);
        resolve(value as EventValue<E>);
      };
      listeners.add(listen);
    });

  const until = async (fits: (status: Status) => boolean): Promise<Status> =>
    lastStatus && fits(lastStatus) ? lastStatus : next('status', fits);

  return {
    call,
    send: (message) => port2.postMessage(message),
    next,
    until,
    connectAndPull: async (address, token) => {
      const pulled = until(({ lastPull, activity }) => lastPull !== null && activity === null);
      const opened = await call('workspace.connect', { address, token });
      if (opened.state !== 'open') throw new Error(`The workspace is ${opened.state}.`);
      await pulled;
      return opened;
    },
    tree: async () => {
      const opened = await call('workspace.current', null);
      if (opened.state !== 'open') throw new Error(`The workspace is ${opened.state}.`);
      return opened.tree;
    },
    stop: async () => {
      await core.stop();
      port1.close();
      port2.close();
    },
    abandon: () => {
      port1.close();
      port2.close();
    },
  };
}

function wireOf(port: MessagePort): Wire {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (receive) => void port.on('message', receive),
    onClose: (closed) => void port.on('close', closed),
  };
}
