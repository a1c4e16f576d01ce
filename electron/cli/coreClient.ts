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
import type { Status } from '../../shared/messages/model';
import type { Problem } from '../../shared/messages/values';

/** A call that the core answered with an expected error, or that met a defect. */
export class CallFailed extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** A core, spoken to as a window does, by a program without one. */
export interface CoreClient {
  /** Throws CallFailed. */
  readonly call: <C extends CoreCall>(call: C, ask: Ask<C>) => Promise<Answer<C>>;
  /** The next event of a kind that fits. */
  next<E extends CoreEvent>(event: E, fits?: (value: EventValue<E>) => boolean): Promise<EventValue<E>>;
  /** The status once it fits: the one that was told last, or a later one. */
  readonly until: (fits: (status: Status) => boolean) => Promise<Status>;
  /** Hears each event of a kind; answers what ends that. */
  listen<E extends CoreEvent>(event: E, hear: (value: EventValue<E>) => void): () => void;
}

/** The client's end of the wire to a core. */
export interface ClientWire {
  post(message: unknown): void;
  onMessage(receive: (message: unknown) => void): void;
  /** Calls that wait will not be answered any more. */
  onClose(closed: (reason: Error) => void): void;
}

export function createCoreClient(wire: ClientWire): CoreClient {
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Set<(event: CoreEvent, value: unknown) => void>();
  const gone = new Set<(reason: Error) => void>();
  let lastStatus: Status | null = null;
  let lastCall = 0;

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
      for (const hear of [...listeners]) hear(message.event, value);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'answer') call?.resolve(message.answer);
    else call?.reject(new CallFailed(message.problem));
  });

  const listen: CoreClient['listen'] = (event, hear) => {
    const heard = (name: CoreEvent, value: unknown): void => {
      if (name === event) hear(value as EventValue<typeof event>);
    };
    listeners.add(heard);
    return () => void listeners.delete(heard);
  };
  const next = <E extends CoreEvent>(event: E, fits: (value: EventValue<E>) => boolean = () => true) => {
    const told = new Promise<EventValue<E>>((resolve, reject) => {
      const end = listen(event, (value) => {
        if (!fits(value)) return;
        end();
        gone.delete(reject);
        resolve(value);
      });
      gone.add(reject);
    });
    // No one may wait for it any more when the core is gone.
    told.catch(() => undefined);
    return told;
  };

  return {
    call: (name, ask) =>
      new Promise((resolve, reject) => {
        const id = ++lastCall;
        const answered = (answer: unknown): void =>
          resolve(v.parse(CORE_CALLS[name].answer, answer) as Answer<typeof name>);
        waiting.set(id, { resolve: answered, reject });
        wire.post({ id, call: name, ask });
      }),
    next,
    until: async (fits) => (lastStatus && fits(lastStatus) ? lastStatus : next('status', fits)),
    listen,
  };
}
