import { isAxiosError, isCancel, type AxiosError, type AxiosResponse } from 'axios';
import type { Problem } from '../../../shared/api/api';
import { checkApi } from '../../../shared/api/check';
import { ExpectedError, type ErrorCode } from '../../../shared/errors/codes';

/** What the platforms call a connection that failed: Node's codes and Chromium's net errors. */
const NETWORK_FAILURES: readonly (readonly [pattern: RegExp, code: ErrorCode])[] = [
  [/ENOTFOUND|EAI_AGAIN|ERR_NAME_NOT_RESOLVED/u, 'service.name_unknown'],
  [/ETIMEDOUT|ECONNABORTED|TIMED_OUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT|TimeoutError/u, 'service.timeout'],
  [/WRONG_VERSION_NUMBER|wrong version number|ERR_SSL_PROTOCOL_ERROR|packet length too long/u, 'service.no_tls'],
  [/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ERR_SSL|ERR_TLS|EPROTO/u, 'service.certificate'],
  [
    /ECONNRESET|EPIPE|UND_ERR_SOCKET|ERR_CONNECTION_(RESET|CLOSED)|ERR_EMPTY_RESPONSE|CONTENT_LENGTH_MISMATCH|INCOMPLETE|terminated|other side closed/u,
    'service.cut_off',
  ],
];

/** What a status means when its answer brings no problem details. */
const STATUS_FAILURES: Readonly<Record<number, ErrorCode>> = {
  401: 'token.refused',
  403: 'account.forbidden',
  429: 'service.busy',
  503: 'service.busy',
};

/** Says what kept a request from succeeding. Defects pass through as they are. */
export function asServiceError(error: unknown, host: string): unknown {
  if (isCancel(error)) return new ExpectedError('sync.cancelled');
  if (!isAxiosError(error)) return error;
  return error.response ? answerFailure(error.response, host) : networkFailure(error, host);
}

function networkFailure(error: AxiosError, host: string): ExpectedError {
  const chain = causes(error);
  const [, code] = NETWORK_FAILURES.find(([pattern]) => pattern.test(chain)) ?? [null, 'service.unreachable' as const];
  return new ExpectedError(code, { host }, { cause: error });
}

/** The names, codes and messages of an error and of what caused it. */
function causes(error: unknown): string {
  const words: string[] = [];
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    words.push(at.name, at.message, 'code' in at ? String(at.code) : '');
  }
  return words.join(' ');
}

function answerFailure(response: AxiosResponse<unknown>, host: string): ExpectedError {
  const { status } = response;
  const problem = checkApi('Problem', response.data);
  const known = STATUS_FAILURES[status];
  // The API has such an answer for a path that it does not know: what was typed is not where it is.
  if (problem.ok && problem.value.code === 'path.unknown')
    return new ExpectedError('service.not_a_service', { host, status });
  // Without a reason it may be the word of something in between, which does not know what became of the request.
  const reason = problem.ok ? { reason: problem.value.code } : {};
  if (known) return new ExpectedError(known, { host, status, ...reason, ...waitOf(response) });
  if (problem.ok)
    return new ExpectedError(status >= 500 ? 'service.failed' : 'service.refused', refusalOf(problem.value, host));
  return new ExpectedError(status >= 500 ? 'service.failed' : 'service.not_a_service', { host, status });
}

function refusalOf(problem: Problem, host: string): Record<string, string | number> {
  return { host, status: problem.status, reason: problem.code };
}

/** Retry-After in seconds (RFC 9110, 10.2.3), where the answer has one. */
function waitOf(response: AxiosResponse<unknown>): { retryAfter?: number } {
  const value: unknown = response.headers['retry-after'];
  if (typeof value !== 'string') return {};
  const seconds = /^\d+$/u.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? { retryAfter: Math.max(0, Math.ceil(seconds)) } : {};
}
