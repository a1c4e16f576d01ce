import * as v from 'valibot';
import { ROW_PROBLEMS } from '../customers/readRows';
import { count, text, time } from './values';

/** Of what may be very many the first are named, and all are counted. */
const some = <S extends v.GenericSchema>(item: S) => v.object({ count, first: v.array(item) });

const totals = {
  customers: count,
  sites: count,
  /** Domains of the service that have a customer, and those that have none. */
  placed: count,
  unplaced: count,
  /** Domains of the list that the service does not have. */
  lacking: some(text),
};

/** Whose the domains are by now. */
export const customersState = v.object({
  file: v.nullable(v.object({ name: text, at: time })),
  ...totals,
  /** Domains that the last pull left out of the tree. */
  leftOut: v.object({ notADomain: some(text), noIncoming: some(text) }),
});
export type CustomersState = v.InferOutput<typeof customersState>;

/** What a list would do. */
export const customersPreview = v.object({
  name: text,
  ...totals,
  renamed: some(v.object({ before: text, after: text })),
  problems: some(v.object({ row: count, code: v.picklist(ROW_PROBLEMS), text })),
});
export type CustomersPreview = v.InferOutput<typeof customersPreview>;
