import type { Destination, Route, ServerProbe, ServerResult } from './report';

/** What a server lets mail do. */
export const SERVER_OUTCOMES = ['unreached', 'plain', 'encrypted', 'verified'] as const;
export type ServerOutcome = (typeof SERVER_OUTCOMES)[number];

/**
 * Whether mail can be delivered to a domain over TLS, by what was found at the servers that the service delivers to. A code travels
 * as the place in this list.
 */
export const DELIVERY_OUTCOMES = ['unprobed', 'unknown', 'none', 'partly', 'encrypted', 'verified'] as const;
export type DeliveryOutcome = (typeof DELIVERY_OUTCOMES)[number];

export function outcomeOfCode(code: number | undefined): DeliveryOutcome {
  return DELIVERY_OUTCOMES[code ?? 0] ?? 'unprobed';
}

export function codeOfOutcome(outcome: DeliveryOutcome): number {
  return DELIVERY_OUTCOMES.indexOf(outcome);
}

/** A certificate that DANE vouches for needs no authority, and a name or a date only where DANE names an authority (RFC 7672, 3.1). */
export function outcomeOfServer({ result, dane }: Pick<ServerProbe, 'result' | 'dane'>): ServerOutcome {
  if (result.state !== 'encrypted') return result.state === 'unreachable' ? 'unreached' : 'plain';
  if (dane === 'matches') return 'verified';
  return dane === 'differs' || isFaulty(result) ? 'encrypted' : 'verified';
}

function isFaulty(result: Extract<ServerResult, { state: 'encrypted' }>): boolean {
  return result.faults.length > 0;
}

/** The key that a server is known by. */
export function serverKey({ host, port }: Destination): string {
  return `${host}:${port}`;
}

/**
 * What comes of delivery: a server that was not reached says nothing, and one that encrypts is enough for mail to arrive, as the
 * next is tried where one fails (RFC 5321, section 5.1).
 */
export function deliveryOutcome(
  route: Route | null,
  outcomeOf: (server: Destination) => ServerOutcome | null,
): DeliveryOutcome {
  if (!route) return 'unprobed';
  if (route.state === 'unknown') return 'unknown';
  const outcomes = route.destinations.map(outcomeOf);
  if (outcomes.length > 0 && outcomes.every((outcome) => outcome === null)) return 'unprobed';
  const reached = outcomes.filter((outcome) => outcome !== null && outcome !== 'unreached');
  if (reached.length === 0) return 'unknown';
  if (reached.every((outcome) => outcome === 'plain')) return 'none';
  if (reached.includes('plain')) return 'partly';
  return reached.includes('encrypted') ? 'encrypted' : 'verified';
}
