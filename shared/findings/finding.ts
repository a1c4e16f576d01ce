import type { Hop } from '../policy/policy';

export type Severity = 'error' | 'warning' | 'note';
export type ListName = 'senders' | 'recipients';

/** Every finding that an entry or a list can have. A code is stable: the service, CSV files and reports name it too. */
export const FINDING_SEVERITIES = {
  'address.no_at': 'error',
  'address.several_at': 'error',
  'address.null_sender': 'error',
  'address.comment': 'error',
  'address.too_long': 'error',
  'address.smtputf8': 'warning',
  'local_part.empty': 'error',
  'local_part.too_long': 'error',
  'local_part.bad_character': 'error',
  'local_part.bad_dot': 'error',
  'local_part.bad_quotes': 'error',
  'local_part.needless_quotes': 'note',
  'domain.empty': 'error',
  'domain.too_long': 'error',
  'domain.label_empty': 'error',
  'domain.label_too_long': 'error',
  'domain.bad_hyphen': 'error',
  'domain.bad_label': 'error',
  'domain.bad_idn': 'error',
  'domain.ip_literal': 'error',
  'domain.no_dot': 'warning',
  'domain.unknown_tld': 'warning',
  'domain.reserved_tld': 'warning',
  'domain.mixed_script': 'warning',
  'domain.looks_latin': 'warning',
  'wildcard.partial': 'error',
  'wildcard.no_local_part': 'error',
  'wildcard.subdomains': 'error',
  'wildcard.public_suffix': 'warning',
  'wildcard.free_mail': 'warning',
  'sender.bare_domain': 'error',
  'sender.url': 'error',
  'sender.any_not_taken': 'error',
  'sender.own_domain': 'warning',
  'recipient.full_address': 'error',
  'recipient.other_domain': 'error',
  'recipient.at_admin': 'error',
  'recipient.plus_tag': 'note',
  'entry.invisible_character': 'error',
  'entry.upper_case': 'note',
  'entry.repeated': 'note',
  'entry.covered': 'warning',
  'entry.near_duplicate': 'warning',
  'list.empty': 'error',
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof FINDING_SEVERITIES;
export const FINDING_CODES = Object.keys(FINDING_SEVERITIES) as [FindingCode, ...FindingCode[]];

/** What is said of a policy rather than of a list. */
export const POLICY_FINDING_SEVERITIES = {
  'policy.same_as_inherited': 'note',
  'policy.loosens': 'warning',
  'policy.means_required': 'note',
} as const satisfies Record<string, Severity>;

export type PolicyNoteCode = keyof typeof POLICY_FINDING_SEVERITIES;

/** One thing to say about one entry of a list, or about the list as a whole. */
export interface ListFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Place in the list; null for the list as a whole. */
  readonly index: number | null;
  /** The entry as typed; empty for the list as a whole. */
  readonly entry: string;
  /** What else the sentence names: the other entry, the suffix, the label. */
  readonly other?: string;
  /** What the entry would become; null takes it off the list. Absent where only a person can mend it. */
  readonly fix?: { readonly replacement: string | null };
}

export interface PolicyFinding extends ListFinding {
  readonly hop: Hop;
  readonly list: ListName;
}
