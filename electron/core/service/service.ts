import type {
  AuditPage,
  BatchAnswer,
  BatchItem,
  DeliveryList,
  NodePage,
  Policy,
  PolicyPage,
  RouteList,
  Session,
} from '../../../shared/api/api';

/** How an adapter reaches its service: the platform's own, so that the system's proxy and certificates count. */
export type Fetch = typeof globalThis.fetch;

export interface PageRequest {
  readonly cursor: string | null;
  readonly since: string | null;
}

/** A domain of the service that stands in no tree: no domain that mail could be for, or none whose mail comes in through the service. */
export interface LeftOut {
  readonly name: string;
  readonly why: 'notADomain' | 'noIncoming';
}

/** A page of the tree, and what an adapter left out of it. */
export interface NodeListing extends NodePage {
  readonly leftOut?: readonly LeftOut[];
}

/** A domain whose routes are asked for: its name as A-labels. */
export interface DomainNode {
  readonly id: string;
  readonly name: string;
}

/**
 * All that the core asks of a service, in the words of the API (shared/api/openapi.json). An adapter answers what its service can
 * (shared/service.ts says what that is), and throws `service.not_offered` for what it cannot; failures are expected errors.
 */
export interface Service {
  /** As a sentence for a person names the service. */
  readonly host: string;
  session(signal?: AbortSignal): Promise<Session>;
  nodes(page: PageRequest, signal?: AbortSignal): Promise<NodeListing>;
  policies(page: PageRequest, signal?: AbortSignal): Promise<PolicyPage>;
  policy(node: string, signal?: AbortSignal): Promise<Policy>;
  putPolicies(items: readonly BatchItem[], signal?: AbortSignal): Promise<BatchAnswer>;
  /** How many domains' routes are asked for at once. */
  readonly routesAtOnce: number;
  /** Where the service delivers the mail of domains to, at most `routesAtOnce` of them; null where it does not say. */
  routes(domains: readonly DomainNode[], signal?: AbortSignal): Promise<RouteList | null>;
  /** What became of a message that its mail server took; null where it does not say. */
  deliveries(message: string, signal?: AbortSignal): Promise<DeliveryList | null>;
  /** Who changed what, the oldest first. */
  audit(cursor: string | null, signal?: AbortSignal): Promise<AuditPage>;
}
