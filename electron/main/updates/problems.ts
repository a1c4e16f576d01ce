import { ExpectedError, type ErrorCode } from '../../../shared/errors/codes';
import type { Problem } from '../../../shared/messages/values';

/** electron-updater's own codes, and the system's. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  ERR_CHECKSUM_MISMATCH: 'update.altered',
  ERR_UPDATER_INVALID_SIGNATURE: 'update.altered',
  ERR_UPDATER_NO_CHECKSUM: 'update.altered',
  ENOSPC: 'update.disk',
  EACCES: 'update.disk',
  EPERM: 'update.disk',
  EROFS: 'update.disk',
  ECONNREFUSED: 'update.unreachable',
  ECONNRESET: 'update.unreachable',
  ENOTFOUND: 'update.unreachable',
  ETIMEDOUT: 'update.unreachable',
};

/** Why an update failed, in a form that has a sentence; what has none is written down. */
export function updateProblem(error: unknown, host: string): Problem {
  if (error instanceof ExpectedError) return { code: error.code, details: error.details };
  return { code: codeOf(error), details: { host } };
}

/** The HTTP status that an error of electron-updater's is about; null where it is about none. */
export function statusOf(error: unknown): number | null {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : null;
}

function codeOf(error: unknown): ErrorCode {
  const code = error instanceof Error && 'code' in error ? CODES[String(error.code)] : undefined;
  if (code) return code;
  // Chromium's network says what it met as text.
  if (statusOf(error) !== null || (error instanceof Error && error.message.startsWith('net::'))) {
    return 'update.unreachable';
  }
  console.error('Defect: update', error);
  return 'update.failed';
}
