import type { Session } from '../../../shared/api/api';
import { ExpectedError } from '../../../shared/errors/codes';
import type { Connection } from '../../../shared/messages/model';
import { problemOf } from '../problem';

/** How often to look while online and while offline, in milliseconds. */
export interface ProbeIntervals {
  readonly online: number;
  readonly offline: number;
}

export const PROBE_INTERVALS: ProbeIntervals = { online: 15_000, offline: 3_000 };

export interface ConnectionMonitor {
  readonly current: Connection;
  /** Asks the service at once; resolves when it answered or failed. */
  check(): Promise<Connection>;
  /** Takes what another request met as the state: a pull that was cut off means offline. */
  noteFailure(error: unknown): void;
  stop(): void;
}

interface Options {
  readonly askSession: () => Promise<Session>;
  readonly intervals: ProbeIntervals;
  readonly changed: (connection: Connection) => void;
  readonly onSession: (session: Session) => void;
}

/** Knows whether the service can be reached: asks it now and then, and whenever someone has reason to. */
export function watchConnection({ askSession, intervals, changed, onSession }: Options): ConnectionMonitor {
  let current: Connection = { state: 'checking' };
  let timer: NodeJS.Timeout | undefined;
  let checking: Promise<Connection> | null = null;
  let stopped = false;

  const become = (next: Connection): Connection => {
    if (stopped) return current;
    clearTimeout(timer);
    timer = setTimeout(() => void check(), next.state === 'online' ? intervals.online : intervals.offline);
    timer.unref();
    const before = current;
    current = next;
    if (JSON.stringify(before) !== JSON.stringify(next)) changed(next);
    return next;
  };

  const ask = async (): Promise<Connection> => {
    try {
      const session = await askSession();
      if (!stopped) onSession(session);
      return become({ state: 'online' });
    } catch (error) {
      return become(connectionAfter(error));
    }
  };

  const check = (): Promise<Connection> => {
    checking ??= ask().finally(() => (checking = null));
    return checking;
  };

  return {
    get current() {
      return current;
    },
    check,
    noteFailure: (error) => {
      const next = connectionAfter(error);
      if (next.state !== 'online') become(next);
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function connectionAfter(error: unknown): Connection {
  const problem = problemOf(error);
  if (problem.code.startsWith('token.') || problem.code === 'account.other') return { state: 'tokenNeeded', problem };
  // A service that asks for patience is there.
  if (error instanceof ExpectedError && (error.code === 'service.busy' || error.code === 'sync.cancelled'))
    return { state: 'online' };
  return { state: 'offline', problem };
}
