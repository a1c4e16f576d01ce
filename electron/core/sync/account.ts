import type { Session } from '../../../shared/api/api';
import { ExpectedError } from '../../../shared/errors/codes';
import type { Connection } from '../../../shared/messages/model';
import type { Service } from '../service/service';
import type { Workspace } from '../store/workspace';
import { workspaceInfoOf } from '../workspaceInfo';
import { sparing, watchConnection, type ProbeIntervals } from './connection';

/** The account at the service that a workspace is for: its token, and whether it is reached. */
export interface Account {
  readonly connection: Connection;
  /** Changes that a batch may hold, as the service said last. */
  readonly batchSize: number;
  /** Throws `token.needed`, or `token.password_needed`, where none is at hand. */
  readonly client: () => Promise<Service>;
  readonly check: () => Promise<Connection>;
  /** Takes another token; throws where the service refuses it or it belongs to another account. */
  readonly authorize: (token: string) => Promise<void>;
  /** Takes in what another request met. */
  readonly noteFailure: (error: unknown) => void;
  readonly stop: () => void;
}

interface Options {
  readonly workspace: Workspace;
  readonly intervals: ProbeIntervals;
  /** Reads the token that is kept; null where none is at hand. Asked when the network is needed, not before. */
  readonly readToken: () => Promise<string | null>;
  readonly connect: (token: string) => Promise<Service>;
  readonly changed: (connection: Connection) => void;
}

export function createAccount({ workspace, intervals, readToken, connect, changed }: Options): Account {
  const isPanel = workspace.info.kind === 'controlPanel';
  let token: string | null = null;
  let client: Service | null = null;
  let session: Session | null = null;

  const clientNow = async (): Promise<Service> => {
    token ??= await readToken();
    if (token === null) throw new ExpectedError(isPanel ? 'token.password_needed' : 'token.needed');
    client ??= await connect(token);
    return client;
  };

  const monitor = watchConnection({
    intervals: isPanel ? sparing(intervals) : intervals,
    askSession: async () => (await clientNow()).session(),
    onSession: (next) => {
      const info = workspaceInfoOf(workspace.info.kind, workspace.info.address, next);
      if (info.id !== workspace.info.id) throw new ExpectedError('account.other', { account: next.account.name });
      if (JSON.stringify(info) !== JSON.stringify(workspace.info)) workspace.setInfo(info);
      session = next;
    },
    changed,
  });

  return {
    get connection() {
      return monitor.current;
    },
    get batchSize() {
      return session?.capabilities.batchSize ?? 1;
    },
    client: clientNow,
    check: monitor.check,
    authorize: async (next) => {
      const before = token;
      token = next;
      client = null;
      const { state, ...rest } = await monitor.checkAnew();
      if (state === 'online' || !('problem' in rest)) return;
      if (state === 'tokenNeeded') {
        token = before;
        client = null;
      }
      throw new ExpectedError(rest.problem.code, rest.problem.details);
    },
    noteFailure: monitor.noteFailure,
    stop: monitor.stop,
  };
}
