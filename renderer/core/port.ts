import * as v from 'valibot';
import { CORE_PORT } from '../../shared/messages/channels';
import {
  CORE_CALLS,
  CORE_EVENTS,
  reply,
  type Answer,
  type Ask,
  type CoreCall,
  type CoreEvent,
  type EventValue,
  type Request,
} from '../../shared/messages/core';
import type { Problem } from '../../shared/messages/values';

/** A call that the core answered with an error that a person can do something about. */
export class CoreError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'CoreError';
  }
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

type Listeners = { [E in CoreEvent]: Set<(value: EventValue<E>) => void> };

const waiting = new Map<number, Waiting>();
const listeners: Listeners = {
  opened: new Set(),
  status: new Set(),
  tree: new Set(),
  marks: new Set(),
  markColumns: new Set(),
  import: new Set(),
  probe: new Set(),
  check: new Set(),
};
const onConnected = new Set<() => void>();
const unsent: Request[] = [];
let port: MessagePort | null = null;
let lastCall = 0;

/** Asks the core. Rejects with a CoreError. */
export function callCore<C extends CoreCall>(call: C, ask: Ask<C>): Promise<Answer<C>> {
  return new Promise((resolve, reject) => {
    const id = ++lastCall;
    const settle = (answer: unknown): void => resolve(v.parse(CORE_CALLS[call].answer, answer) as Answer<C>);
    waiting.set(id, { resolve: settle, reject });
    const request: Request = { id, call, ask };
    if (port) port.postMessage(request);
    else unsent.push(request);
  });
}

export function onCoreEvent<E extends CoreEvent>(event: E, listen: (value: EventValue<E>) => void): void {
  listeners[event].add(listen);
}

/** Listens for the port to the core. Called again for each core: one that fell over is started anew. */
export function connectCore(connected: () => void): void {
  onConnected.add(connected);
  window.addEventListener('message', ({ data, ports, source }) => {
    const [next] = ports;
    if (source !== window || data !== CORE_PORT || !next) return;
    takePort(next);
  });
  window.hopseal.listenForCorePort();
}

function takePort(next: MessagePort): void {
  port?.close();
  // What the core before was asked will not be answered any more.
  if (port) {
    for (const { reject } of waiting.values()) reject(new CoreError({ code: 'sync.cancelled', details: {} }));
    waiting.clear();
  }
  port = next;
  port.addEventListener('message', ({ data }) => receive(data));
  port.start();
  for (const request of unsent.splice(0)) port.postMessage(request);
  onConnected.forEach((connected) => connected());
}

function receive(data: unknown): void {
  const message = v.parse(reply, data);
  if (message.type === 'event') return tell(message.event, message.value);
  const call = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.type === 'error') call?.reject(new CoreError(message.problem));
  else call?.resolve(message.answer);
}

function tell<E extends CoreEvent>(event: E, value: unknown): void {
  const parsed = v.parse(CORE_EVENTS[event], value) as EventValue<E>;
  for (const listen of listeners[event]) listen(parsed);
}
