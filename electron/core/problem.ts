import { ExpectedError } from '../../shared/errors/codes';
import type { Problem } from '../../shared/messages/values';
import { asDiskError } from './store/database';

/** An error as it crosses to the window: an expected one with its code, anything else as a defect. */
export function problemOf(error: unknown): Problem {
  const expected = error instanceof ExpectedError ? error : asDiskError(error);
  if (expected) return { code: expected.code, details: { ...expected.details } };
  reportDefect(error);
  return { code: 'defect', details: { message: error instanceof Error ? error.message : 'unknown' } };
}

/** The one place where defects are written down. */
export function reportDefect(error: unknown): void {
  console.error('Defect:', error);
}
