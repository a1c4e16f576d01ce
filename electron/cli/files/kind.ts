import { changeSetFile } from './changeSetFile';
import { csvFile } from './csvFile';
import type { AskingFile } from './asking';

/** By the ending of their names; what has another is read as CSV, which finds out for itself what it is. */
const KINDS: Readonly<Record<string, AskingFile>> = { '.csv': csvFile, '.hopseal': changeSetFile };

/** How a file is read that asks for policies. */
export function kindOf(path: string): AskingFile {
  const ending = /\.[^./\\]+$/u.exec(path)?.[0].toLowerCase() ?? '';
  return KINDS[ending] ?? csvFile;
}
