import type { components } from './types';

type Schemas = components['schemas'];

/** The API's objects, as openapi.json defines them. */
export type Session = Schemas['Session'];
export type Node = Schemas['Node'];
export type NodePage = Schemas['NodePage'];
export type Policy = Schemas['Policy'];
export type PolicyBody = Schemas['PolicyBody'];
export type PolicyPage = Schemas['PolicyPage'];
export type Batch = Schemas['Batch'];
export type BatchItem = Batch['items'][number];
export type BatchAnswer = Schemas['BatchAnswer'];
export type BatchResult = Schemas['BatchResult'];
export type RouteList = Schemas['RouteList'];
export type DeliveryList = Schemas['DeliveryList'];
export type AuditPage = Schemas['AuditPage'];
export type Problem = Schemas['Problem'];
export type ProblemCode = Problem['code'];
export type ApiFinding = Schemas['ApiFinding'];
