/** Something that a person can have done, from a menu or the palette. */
export interface Command {
  /** Stable: how often it is used is remembered by it. */
  readonly id: string;
  readonly text: string;
  /** The keys that do the same, as they are written. */
  readonly keys?: string;
  /** Whether it can be done now. */
  readonly isReady: boolean;
  readonly run: () => void;
}

/** What a command key is called here. */
export const COMMAND_KEY = /mac/iu.test(navigator.userAgent) ? '⌘' : 'Ctrl+';
