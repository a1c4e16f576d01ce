import type { Run } from '../command';
import type { Session } from '../session';

/** A part of a file that cannot be taken as it is. */
export interface BadPlace {
  /** As a spreadsheet counts: the first row of the file is 1. In a change set the first item is; 0 for the file as a whole. */
  readonly row: number;
  /** From 1; null for the row as a whole. */
  readonly column: number | null;
  /** What the column is called; empty where it has no name. */
  readonly header: string;
  /** Stable: docs/command-line.md. */
  readonly code: string;
  /** The word or entry that is wrong. */
  readonly entry: string;
  readonly message: string;
}

/** What a look at every row of a file found. */
export interface Checked {
  readonly file: string;
  readonly rows: number;
  readonly good: number;
  readonly bad: readonly BadPlace[];
  /** Bad rows beyond those in `bad`. */
  readonly beyond: number;
  /** Nodes at which all is so already. */
  readonly same: number;
  /** Names of no node here; empty where they wait for a pull to bring them. */
  readonly unknown: readonly string[];
}

/** A kind of file that asks for policies: a few calls of the core away from drafts. */
export interface AskingFile {
  /** Checks it against the open workspace, and drafts what its good rows ask for. Throws CallFailed. */
  draft(session: Session, path: string, run: Run): Promise<Checked>;
}
