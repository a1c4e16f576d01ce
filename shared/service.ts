/** The kinds of service that there is an adapter for: the API of its own (shared/api), and the Control Panel of Mail Assure. */
export const SERVICE_KINDS = ['api', 'controlPanel'] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** What an adapter can do with its service. The tree and where mail is delivered to (`inventory`) each of them reads. */
export interface Capabilities {
  readonly readPolicies: boolean;
  readonly writePolicies: boolean;
  /** Who changed what, as the service tells it. */
  readonly audit: boolean;
  /** Who owns which domain. Else a person says so (docs/control-panel.md). */
  readonly customers: boolean;
  /** Whether it can be asked for what changed since; else everything is read each time. */
  readonly delta: boolean;
}

export const CAPABILITIES: Readonly<Record<ServiceKind, Capabilities>> = {
  api: { readPolicies: true, writePolicies: true, audit: true, customers: true, delta: true },
  // No call for TLS settings is documented: a person sets them in the panel's pages.
  controlPanel: { readPolicies: false, writePolicies: false, audit: false, customers: false, delta: false },
};
