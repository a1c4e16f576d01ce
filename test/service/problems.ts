import type { ApiFinding, Policy, Problem, ProblemCode } from '../../shared/api/api';

interface ProblemExtra {
  readonly detail?: string;
  readonly current?: Policy;
  readonly findings?: ApiFinding[];
  /** Seconds. */
  readonly retryAfter?: number;
}

/** What every problem of a kind has in common. */
const KINDS: Readonly<Record<ProblemCode, { readonly status: number; readonly title: string }>> = {
  'request.malformed': { status: 422, title: 'The request does not fit the API document' },
  'request.too_large': { status: 413, title: 'The request is too large' },
  'token.missing': { status: 401, title: 'A token is needed' },
  'token.invalid': { status: 401, title: 'The token, or the name and password, are not valid' },
  'node.forbidden': { status: 403, title: 'The account may not do this here' },
  'node.unknown': { status: 404, title: 'There is no such node' },
  'key.reused': { status: 409, title: 'The idempotency key belongs to another change' },
  'version.moved': { status: 412, title: 'The policy has changed since it was read' },
  'cursor.expired': { status: 410, title: 'The cursor or token is too old: list again from the start' },
  'policy.invalid': { status: 422, title: 'The policy is not one the service takes' },
  'rate.limited': { status: 429, title: 'Too many requests' },
  'service.unavailable': { status: 503, title: 'The service cannot answer now' },
  'path.unknown': { status: 404, title: 'The API has no such path' },
};

/** An answer that refuses, as the API document has it: thrown by whatever finds the reason. */
export class Refusal extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly extra: ProblemExtra = {},
  ) {
    super(KINDS[code].title);
    this.status = KINDS[code].status;
  }

  /** RFC 9457. */
  get problem(): Problem & { status: Problem['status'] } {
    const { retryAfter: _, ...rest } = this.extra;
    return {
      type: `urn:hopseal:problem:${this.code}`,
      title: this.message,
      status: this.status,
      code: this.code,
      ...rest,
    };
  }
}

/** What a person gets for a defect of the service itself; what it was is in the log. */
export const DEFECT_PROBLEM: Problem = {
  type: 'urn:hopseal:problem:defect',
  title: 'The service failed',
  status: 500,
  code: 'service.unavailable',
};

/** Why the service does not start: a sentence for a person. */
export class StartFailure extends Error {}
