/** In which of its ways the panel writes what it answers. */
export interface Oddities {
  /** What every request waits for first, in milliseconds. */
  readonly latencyMs: number;
  /** A list of names: as JSON has it, as PHP writes one with gaps, or one that is empty. */
  readonly lists: 'array' | 'gaps' | 'null' | 'false';
  /** Domains with their products: by name, each with fields, each with the names of its products, or as an older panel that has the names alone. */
  readonly services: 'byName' | 'fields' | 'productNames' | 'ignored' | 'refused';
  /** Messages where there are none. */
  readonly messages: 'array' | 'object' | 'null';
  readonly numbers: 'numbers' | 'strings';
  /** How it says that a domain is not there. */
  readonly absent: 'error' | 'zero';
  /** Whether answers come without the envelope. */
  readonly bare: boolean;
  /** What stands between host and port of a destination. */
  readonly colons: '::' | ':';
}

export const ORDINARY: Oddities = {
  latencyMs: 0,
  lists: 'array',
  services: 'byName',
  messages: 'array',
  numbers: 'numbers',
  absent: 'error',
  bare: false,
  colons: '::',
};

export const PANEL_FAULTS = [
  'reset',
  'cutOff',
  'halfJson',
  'html',
  'error500',
  'busy',
  'forbidden',
  'redirect',
  'errorInstead',
  'noRight',
  'wrongShape',
  'noise',
] as const;
/** How one request goes wrong. */
export type PanelFault = (typeof PANEL_FAULTS)[number];

/** What an answer looks like in these ways. */
export function written(oddities: Oddities, result: unknown): unknown {
  if (oddities.bare) return result;
  const messages = { array: [], object: { success: [], error: [] }, null: null }[oddities.messages];
  return { messages, result };
}

export function refused(text: string): unknown {
  return { messages: { error: [text] }, result: null };
}

export function listOf({ lists }: Oddities, names: readonly string[]): unknown {
  if (lists === 'null' || lists === 'false') return names.length > 0 ? names : lists === 'null' ? null : false;
  return lists === 'array' ? names : Object.fromEntries(names.map((name, at) => [String(2 * at + 1), name]));
}
