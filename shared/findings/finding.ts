import type { Hop } from '../policy/policy';

export type Severity = 'error' | 'warning' | 'note';
export type ListName = 'senders' | 'recipients';

/** Every finding a list can have. A code is stable: the service, CSV files and reports name it too. */
export const FINDING_CODES = [
  'address.no_at',
  'address.several_at',
  'local_part.empty',
  'local_part.too_long',
  'local_part.bad_character',
  'domain.empty',
  'domain.too_long',
  'domain.label_too_long',
  'domain.bad_label',
  'domain.ip_literal',
  'wildcard.partial',
  'wildcard.no_local_part',
  'sender.bare_domain',
  'sender.any_not_taken',
  'recipient.full_address',
  'recipient.other_domain',
  'entry.repeated',
  'list.empty',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** One thing to say about one entry of a list, or about the list as a whole. */
export interface ListFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Place in the list; null for the list as a whole. */
  readonly index: number | null;
  /** The entry as typed; empty for the list as a whole. */
  readonly entry: string;
  /** What the entry would become; null takes it off the list. Absent where only a person can mend it. */
  readonly fix?: { readonly replacement: string | null };
}

export interface PolicyFinding extends ListFinding {
  readonly hop: Hop;
  readonly list: ListName;
}
