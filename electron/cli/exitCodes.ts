import type { ErrorCode } from '../../shared/errors/codes';

/** How the program ends, for scripts: docs/command-line.md. */
export const EXIT = {
  ok: 0,
  /** Rows are wrong, something is not in force, or was not applied. */
  findings: 1,
  /** The command line is wrong, or a file that it names cannot be read. */
  usage: 2,
  /** The service is not reached, or does not answer as it should. */
  service: 3,
  /** A token is missing or refused, or may not do this. */
  credentials: 4,
  /** The workspace is not there, in use elsewhere, or its disk fails. */
  workspace: 5,
  cancelled: 6,
  /** Something went wrong inside Hopseal. */
  defect: 70,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const ALONE: Partial<Readonly<Record<ErrorCode, ExitCode>>> = {
  'csv.file_gone': EXIT.usage,
  'csv.unreadable': EXIT.usage,
  'sync.cancelled': EXIT.cancelled,
  'import.cancelled': EXIT.cancelled,
  'push.unanswered': EXIT.cancelled,
  'sync.busy': EXIT.workspace,
  'sync.stopped': EXIT.workspace,
  'sample.no_service': EXIT.workspace,
  defect: EXIT.defect,
  'call.malformed': EXIT.defect,
};

const BY_GROUP: Readonly<Record<string, ExitCode>> = {
  address: EXIT.usage,
  service: EXIT.service,
  token: EXIT.credentials,
  account: EXIT.credentials,
  workspace: EXIT.workspace,
  disk: EXIT.workspace,
};

/** How a program that met the error ends: what is wrong with the work itself is a finding. */
export function exitCodeOf(code: ErrorCode): ExitCode {
  return ALONE[code] ?? BY_GROUP[code.slice(0, code.indexOf('.'))] ?? EXIT.findings;
}
