/**
 * Every error that Hopseal expects to meet. Anything else is a defect. The sentence for each, and its way out, are in
 * shared/text.
 */
export const ERROR_CODES = [
  // Where the service is
  'address.malformed',
  'address.not_https',
  // Reaching it
  'service.unreachable',
  'service.name_unknown',
  'service.timeout',
  'service.certificate',
  'service.no_tls',
  'service.cut_off',
  // What it answers
  'service.not_a_service',
  'service.bad_answer',
  'service.busy',
  'service.failed',
  'service.refused',
  'service.not_offered',
  // Who is asking
  'token.needed',
  'token.malformed',
  'token.refused',
  'token.password_needed',
  'token.password_malformed',
  'token.password_refused',
  'account.forbidden',
  'account.panel_forbidden',
  'account.other',
  // One change of a push
  'change.moved',
  'change.node_gone',
  'change.not_allowed',
  'change.not_taken',
  'change.by_hand',
  // The workspace file
  'workspace.none',
  'workspace.damaged',
  'workspace.newer',
  'workspace.locked',
  'disk.full',
  'disk.failed',
  // A CSV file
  'customers.told',
  'customers.no_columns',
  'customers.nothing_read',
  'customers.too_large',
  'csv.empty',
  'csv.header_only',
  'csv.xlsx',
  'csv.binary',
  'csv.quote_open',
  'csv.nul',
  'csv.record_too_long',
  'csv.too_large',
  'csv.file_changed',
  'csv.file_gone',
  'csv.unreadable',
  'bulk.superseded',
  'template.name_taken',
  'template.in_use',
  'template.none',
  'template.not_a_file',
  'changeSet.none',
  'changeSet.nothing',
  'changeSet.not_yours',
  'changeSet.not_approved',
  'changeSet.not_a_file',
  'changeSet.others',
  'changeSet.unmerged',
  'changeSet.newer',
  'changeSet.older',
  'changeSet.changed',
  'changeSet.forged',
  'changeSet.passed_off',
  'changeSet.too_large',
  'sample.no_service',
  'authority.not_pem',
  'checklist.none',
  'checklist.open',
  'checklist.closed',
  'checklist.not_needed',
  'checklist.moved_on',
  'checklist.faulty',
  'checklist.too_long',
  'checklist.not_a_file',
  'checklist.other_service',
  'checklist.unapproved',
  'checklist.bad_link',
  'backup.none',
  'check.busy',
  'check.nothing',
  'probe.busy',
  'probe.nothing',
  'import.none',
  'import.busy',
  'import.changed',
  'import.cancelled',
  'import.cut_off',
  // Updates of the app
  'update.unreachable',
  'update.none_published',
  'update.not_signed',
  'update.elsewhere',
  'update.altered',
  'update.disk',
  'update.failed',
  // The rest
  'file.no_change_set',
  'node.unknown',
  'push.nothing',
  'push.by_hand',
  'push.unanswered',
  'plan.changed',
  'draft.exists',
  'conflict.changed',
  'call.malformed',
  'sync.busy',
  'sync.cancelled',
  'sync.stopped',
  'defect',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** What a sentence about an error may name: a path, a host, a place in an answer. Never a secret. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** An error that a person can do something about. */
export class ExpectedError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    options?: { cause?: unknown },
  ) {
    super(code, options);
    this.name = 'ExpectedError';
  }
}

/** Errors after which the same request may well succeed. */
const WORTH_A_RETRY: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'service.unreachable',
  'service.name_unknown',
  'service.timeout',
  'service.cut_off',
  'service.busy',
  'service.failed',
  // What stands between now and then answers with a page of its own, or cuts an answer short.
  'service.not_a_service',
  'service.bad_answer',
]);

export function isWorthRetry(code: ErrorCode): boolean {
  return WORTH_A_RETRY.has(code);
}
