import type { OperationId } from '../contract';
import { listAudit } from './audit';
import type { Handler } from './handler';
import { listNodes } from './nodes';
import { getPolicy, listPolicies, putPolicies, putPolicy } from './policies';
import { listDeliveries } from './deliveries';
import { lookUpRoutes } from './routes';
import { createToken, getSession } from './session';

/** One handler for each operation of the document. */
export const HANDLERS: { readonly [K in OperationId]: Handler<K> } = {
  createToken,
  getSession,
  listNodes,
  listPolicies,
  getPolicy,
  putPolicy,
  putPolicies,
  lookUpRoutes,
  listDeliveries,
  listAudit,
};
