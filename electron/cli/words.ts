/** What the program does without a window. */
export const COMMAND_NAMES = ['workspaces', 'pull', 'plan', 'push', 'export', 'validate', 'verify', 'merge'] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** Words of Electron's, Chromium's or macOS's own may stand before the command; these ask for help or the version. */
const ALONE = ['--help', '-h', '--version'];

/**
 * The words of a command in a program's arguments, the command first; null where a window is asked for. `isNamed`: Electron itself
 * runs, and the app is named on its command line.
 */
export function commandIn(args: readonly string[], isNamed: boolean): readonly string[] | null {
  const words = args.slice(1);
  const at = indexOfWord(words, 0);
  const from = isNamed ? at + 1 : 0;
  const alone = words.findIndex((word, index) => index >= from && ALONE.includes(word));
  const command = indexOfWord(words, from);
  if (alone >= 0 && alone < command) return words.slice(alone);
  const word = words[command];
  // A file or a link is the window's; a lone word that is no command is one mistyped.
  return word !== undefined && /^[a-z]+$/u.test(word) ? words.slice(command) : null;
}

function indexOfWord(words: readonly string[], from: number): number {
  const found = words.findIndex((word, index) => index >= from && !word.startsWith('-'));
  return found < 0 ? words.length : found;
}
