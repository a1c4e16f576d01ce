import type { Caller } from '../auth';
import type { Ask, OperationId, Success } from '../contract';
import type { State } from '../state';

/** What the service says it can do. */
export interface Capabilities {
  readonly anySender: boolean;
  readonly batchSize: number;
  readonly requestsPerMinute: number;
}

/** What a handler stands on. */
export interface Context {
  readonly state: State;
  readonly capabilities: Capabilities;
  /** Who asks; where the operation takes no token, no one is known. */
  readonly caller: Caller;
  /** Lets what is to befall the nodes befall them, just before they are changed. */
  readonly meddle: (nodes: readonly string[]) => void;
}

export interface Reply<Body> {
  readonly body: Body;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Handler<K extends OperationId> = (ask: Ask<K>, context: Context) => Reply<Success<K>>;
