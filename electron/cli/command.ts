import type { ExitCode } from './exitCodes';
import type { Asked } from './parse';

/** A command under way. */
export interface Run extends Asked {
  readonly signal: AbortSignal;
  /** Says how far it is, to a person who watches. */
  readonly progress: (text: string) => void;
  /** Asks a person yes or no; null where no one is there to be asked. */
  readonly confirm: ((question: string) => Promise<boolean>) | null;
}

/** What a command came to: the same for people and for programs. */
export interface Outcome {
  readonly exitCode: ExitCode;
  /** For a person; it ends without a line's end. */
  readonly text: string;
  /** Whether that is what a file would have in it: CSV, Markdown, HTML. */
  readonly isFile?: boolean;
  /** What a person is told beside it. */
  readonly notes?: readonly string[];
  /** For a program: docs/command-line.md. */
  readonly json: Readonly<Record<string, unknown>>;
}

export type Command = (run: Run) => Promise<Outcome>;
