import type { ServiceKind } from '../../../shared/service';
import { createServiceClient } from './api/client';
import { createControlPanel } from './controlPanel/adapter';
import type { Fetch, Service } from './service';

const ADAPTERS: Readonly<Record<ServiceKind, typeof createServiceClient>> = {
  api: createServiceClient,
  controlPanel: createControlPanel,
};

/**
 * The service of a kind at an address. `secret`: a token, or `user:password`; `authority`: PEM, of one that counts besides the system's.
 * Throws a `token.` error for what no service can take.
 */
export function connectService(
  kind: ServiceKind,
  address: string,
  secret: string,
  fetch: Fetch,
  authority: string | null,
): Service {
  return ADAPTERS[kind](address, secret, fetch, authority);
}
