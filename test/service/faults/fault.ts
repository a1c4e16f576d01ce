import type { OperationId } from '../contract';

/** Faults that stand in for the service: the request is not handled, so NO CHANGE IS MADE. */
export const STAND_INS = [
  /** The connection is reset. */
  'resetBefore',
  /** 500 with a problem. */
  'serverError',
  /** 502 with a page of HTML, as a proxy's. */
  'badGateway',
  /** 503, with or without Retry-After. */
  'unavailable',
  /** 429, with or without Retry-After. */
  'tooManyRequests',
  /** 401, as to a token that has expired. */
  'tokenExpired',
] as const;

/** Faults of the answer alone: the request was handled, so THE CHANGES ARE MADE that it asks for, whatever the client sees. */
export const SPOILERS = [
  /** The connection is reset before a byte of the answer. */
  'resetAfter',
  /** The connection is reset after half of the body. */
  'resetMidAnswer',
  /** The connection is closed, as if all were well, after half of what Content-Length says. */
  'halfBody',
  /** 200 with a page of HTML instead, as that of a network that wants a login. */
  'htmlAnswer',
  /** The answer within another object: JSON, and not what the API document says. */
  'brokenSchema',
  /** The answer as it should be, in small pieces with pauses. */
  'trickle',
] as const;

/** Faults of what the request finds: the service changes something of its own just before it handles it as ever. */
export const MEDDLERS = [
  /** The policy of one of its nodes gets another version; nothing that is in it goes away. */
  'versionMoved',
  /** One of its domains goes away. */
  'nodeDeleted',
] as const;

export const FAULTS = [...STAND_INS, ...SPOILERS, ...MEDDLERS] as const;

export type StandIn = (typeof STAND_INS)[number];
export type Spoiler = (typeof SPOILERS)[number];
export type Meddler = (typeof MEDDLERS)[number];
export type Fault = (typeof FAULTS)[number];

/** The operations that can be meddled with. */
export const CHANGING = ['putPolicy', 'putPolicies'] as const satisfies OperationId[];

/** A fault that befalls one request. */
export interface Mishap<Name extends Fault = Fault> {
  readonly fault: Name;
  /** In seconds, of a 429 or 503; null where it says none. */
  readonly retryAfter: number | null;
  /** From 0 up to, and without, 1: settles what is left open. */
  readonly luck: number;
}

export function isStandIn(mishap: Mishap | null): mishap is Mishap<StandIn> {
  return mishap !== null && isOneOf(STAND_INS, mishap.fault);
}

export function isSpoiler(mishap: Mishap | null): mishap is Mishap<Spoiler> {
  return mishap !== null && isOneOf(SPOILERS, mishap.fault);
}

export function isMeddler(mishap: Mishap | null): mishap is Mishap<Meddler> {
  return mishap !== null && isOneOf(MEDDLERS, mishap.fault);
}

/** Whether a fault can befall a request of an operation. */
export function canBefall(fault: Fault, operation: OperationId): boolean {
  return !isOneOf(MEDDLERS, fault) || isOneOf(CHANGING, operation);
}

function isOneOf(list: readonly string[], name: string): boolean {
  return list.includes(name);
}
