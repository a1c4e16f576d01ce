import { FINDING_SEVERITIES, type FindingCode } from '../findings/finding';

/** What can be wrong with a row besides its entries. */
export const ROW_CODES = [
  'row.ragged',
  'node.missing',
  'node.ambiguous',
  'node.repeated',
  'mode.unknown',
  'mode.differs',
  'hop.unknown',
  'list.unknown',
  'action.unknown',
  'entry.missing',
] as const;
export type RowCode = (typeof ROW_CODES)[number];

const ENTRY_CODES = (Object.keys(FINDING_SEVERITIES) as FindingCode[]).filter(
  (code) => FINDING_SEVERITIES[code] === 'error',
);

/** Every reason for which a row is not imported as it is. */
export const IMPORT_CODES: readonly ImportCode[] = [...ROW_CODES, ...ENTRY_CODES];
export type ImportCode = RowCode | FindingCode;

/** One thing that is wrong with a row. */
export interface CellProblem {
  /** The file's column; null for the row as a whole. */
  readonly column: number | null;
  readonly code: ImportCode;
  /** The word or entry that is wrong. */
  readonly entry: string;
  /** What else its sentence names. */
  readonly other?: string;
  /** What the entry would become; null takes it out. Absent where only a person can mend it. */
  readonly fix?: string | null;
}
