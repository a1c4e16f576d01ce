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

/**
 * All that the core asks of a service, in the words of the API (shared/api/openapi.json). An adapter answers what its service can
 * (`capabilities` of the workspace say what that is); failures are expected errors.
 */
export interface Service {
  /** As a sentence for a person names the service. */
  readonly host: string;
  session(signal?: AbortSignal): Promise<Session>;
  nodes(page: PageRequest, signal?: AbortSignal): Promise<NodePage>;
  policies(page: PageRequest, signal?: AbortSignal): Promise<PolicyPage>;
  policy(node: string, signal?: AbortSignal): Promise<Policy>;
  putPolicies(items: readonly BatchItem[], signal?: AbortSignal): Promise<BatchAnswer>;
  /** Where the service delivers the mail of domains to, at most 500 of them; null where it does not say. */
  routes(nodes: readonly string[], signal?: AbortSignal): Promise<RouteList | null>;
  /** What became of a message that its mail server took; null where it does not say. */
  deliveries(message: string, signal?: AbortSignal): Promise<DeliveryList | null>;
  /** Who changed what, the oldest first. */
  audit(cursor: string | null, signal?: AbortSignal): Promise<AuditPage>;
}
