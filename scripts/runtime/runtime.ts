/** What a resolved runtime is, and the one error there is for having none. */
export interface Runtime {
  /** Where it comes from: a folder the person named, Electron's own download, or the package registry. */
  readonly kind: 'override' | 'official' | 'fallback';
  /** Without a leading `v`, e.g. `45.4.1`. */
  readonly electronVersion: string;
  /** The program, absolute. */
  readonly executable: string;
  /** The unpacked folder the program is in, absolute. */
  readonly dist: string;
}

/** Takes one line of text for a person, without its line break. */
export type Report = (line: string) => void;

export type RuntimeErrorCode =
  | 'overrideInvalid' // ELECTRON_OVERRIDE_DIST_PATH names no Electron
  | 'downloadFailed' // the network, the server or the disk said no
  | 'integrityMismatch' // what came is not what was expected
  | 'unavailable'; // every way was tried, none led to a runtime

/** An expected failure to get a runtime: its message is for the person, and says what to do. */
export class RuntimeError extends Error {
  override readonly name = 'RuntimeError';

  constructor(
    readonly code: RuntimeErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** An error's message; for an aggregate (Node's failed connections have an empty one) the first that says something. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.message) return error.message;
  if (error instanceof AggregateError) return error.errors.map(messageOf).find(Boolean) ?? error.name;
  return error.name;
}
