import type { Problem } from '../../shared/messages/values';
import { CoreError } from './port';

/** What went wrong, for a person: the core's own word, or a defect here. */
export function problemOf(error: unknown): Problem {
  if (error instanceof CoreError) return error.problem;
  console.error(error);
  return { code: 'defect', details: { message: error instanceof Error ? error.message : 'unknown' } };
}
