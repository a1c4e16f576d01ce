import * as v from 'valibot';
import { ExpectedError } from '../../shared/errors/codes';
import {
  CORE_CALLS,
  request,
  type Answer,
  type Ask,
  type CoreCall,
  type CoreEvent,
  type EventValue,
  type Reply,
} from '../../shared/messages/core';
import type { Problem } from '../../shared/messages/values';
import { reportDefect } from './problem';

/** One end of a message port, whoever made it. */
export interface Wire {
  send(message: Reply): void;
  /** Called with each message as it came: unknown until parsed. */
  onMessage(receive: (message: unknown) => void): void;
  onClose(closed: () => void): void;
}

export type Handlers = { readonly [C in CoreCall]: (ask: Ask<C>) => Promise<Answer<C>> | Answer<C> };

/** The windows that listen. */
export interface Windows {
  /** Answers a window's calls until it closes. */
  add(wire: Wire, handlers: Handlers): void;
  tell<E extends CoreEvent>(event: E, value: EventValue<E>): void;
}

/** Parses every message first; `explain` says what became of a call that failed. One that fits no schema is dropped and written down: it names no call to answer. */
export function serveWindows(explain: (error: unknown) => Promise<Problem>): Windows {
  const wires = new Set<Wire>();
  return {
    add: (wire, handlers) => {
      wires.add(wire);
      wire.onClose(() => wires.delete(wire));
      wire.onMessage((message) => {
        const parsed = v.safeParse(request, message);
        if (parsed.success)
          void answer(handlers, explain, parsed.output).then((reply) => wires.has(wire) && wire.send(reply));
        else reportDefect(new Error('A message from a window fits no schema.'));
      });
    },
    tell: (event, value) => {
      for (const wire of wires) wire.send({ type: 'event', event, value });
    },
  };
}

async function answer(
  handlers: Handlers,
  explain: (error: unknown) => Promise<Problem>,
  { id, call, ask }: v.InferOutput<typeof request>,
): Promise<Reply> {
  try {
    return { type: 'answer', id, answer: await handle(handlers, call, ask) };
  } catch (error) {
    return { type: 'error', id, problem: await explain(error) };
  }
}

async function handle<C extends CoreCall>(handlers: Handlers, call: C, ask: unknown): Promise<Answer<C>> {
  const parsed = v.safeParse(CORE_CALLS[call].ask, ask);
  if (!parsed.success) throw new ExpectedError('call.malformed', { call });
  return handlers[call](parsed.output as Ask<C>);
}
