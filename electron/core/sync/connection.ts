import type { Session } from '../../../shared/api/api';
import { ExpectedError } from '../../../shared/errors/codes';
import type { Connection } from '../../../shared/messages/model';
import { problemOf } from '../problem';

/** How often to look while online and while offline, in milliseconds. */
export interface ProbeIntervals {
  readonly online: number;
  readonly offline: number;
}

export const PROBE_INTERVALS: ProbeIntervals = { online: 5_000, offline: 3_000 };

/** A service that was not made to be asked all the time is left alone for longer. */
export function sparing({ online, offline }: ProbeIntervals): ProbeIntervals {
  return { online: 12 * online, offline: 5 * offline };
}

export interface ConnectionMonitor {
  readonly current: Connection;
  /** Asks the service at once; resolves when it answered or failed. */
  readonly check: () => Promise<Connection>;
  /** The same with what is at hand now: a look that is under way was begun with what was before. */
  readonly checkAnew: () => Promise<Connection>;
  /** Takes in what another request met: a token that is refused is so at once, a request that failed is reason to look. */
  readonly noteFailure: (error: unknown) => void;
  readonly stop: () => void;
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
    checkAnew: async () => {
      await checking;
      return check();
    },
    noteFailure: (error) => {
      if (!(error instanceof ExpectedError)) return;
      if (isAboutToken(error)) become(connectionAfter(error));
      else if (error.code.startsWith('service.')) void check();
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function connectionAfter(error: unknown): Connection {
  // A service that asks for patience is there.
  if (error instanceof ExpectedError && error.code === 'service.busy') return { state: 'online' };
  const isToken = error instanceof ExpectedError && isAboutToken(error);
  return { state: isToken ? 'tokenNeeded' : 'offline', problem: problemOf(error) };
}

function isAboutToken({ code }: ExpectedError): boolean {
  return code.startsWith('token.') || code === 'account.other';
}
