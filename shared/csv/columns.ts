/** The two forms a file may have: a row a node, or a row an entry. */
export const SHAPES = ['wide', 'long'] as const;
export type Shape = (typeof SHAPES)[number];

export const WIDE_COLUMNS = [
  'node',
  'incomingMode',
  'incomingSenders',
  'incomingRecipients',
  'deliveryMode',
  'deliverySenders',
  'deliveryRecipients',
] as const;
export const LONG_COLUMNS = ['node', 'hop', 'list', 'entry', 'action'] as const;
export type Column = (typeof WIDE_COLUMNS)[number] | (typeof LONG_COLUMNS)[number];

/** The names that export and templates write: a file format, so that they are the same in every language. */
export const HEADER: Readonly<Record<Column, string>> = {
  node: 'Domain or customer',
  incomingMode: 'Incoming TLS',
  incomingSenders: 'Incoming senders',
  incomingRecipients: 'Incoming recipients',
  deliveryMode: 'Delivery TLS',
  deliverySenders: 'Delivery senders',
  deliveryRecipients: 'Delivery recipients',
  hop: 'Hop',
  list: 'List',
  entry: 'Entry',
  action: 'Action',
};

/** What each column of a file is; null: it is left out. */
export interface Mapping {
  readonly shape: Shape;
  readonly columns: readonly (Column | null)[];
}

export const MAPPING_PROBLEMS = ['noNode', 'nothingElse', 'twice', 'longIncomplete'] as const;
export type MappingProblem = (typeof MAPPING_PROBLEMS)[number];

const COLUMNS_OF = { wide: WIDE_COLUMNS, long: LONG_COLUMNS } as const satisfies Record<Shape, readonly Column[]>;

const NODE_WORDS =
  'domain or customer|domain|domain name|domains|node|node id|id|customer|customer or domain|name|path|site|admin|client|tenant';
const MODE_WORDS =
  '|mode|tls|tls mode|policy|tls policy|setting|tls setting|enforcement|tls enforcement|encryption|tls handling';
const HOP_WORDS = {
  incoming: ['incoming', 'inbound', 'in', 'receiving', 'incoming email', 'incoming mail'],
  delivery: [
    'delivery',
    'outbound',
    'outgoing',
    'out',
    'deliver',
    'delivery email',
    'to destination',
    'destination',
    'delivery to destination',
  ],
} as const;

/** Names by the column that they stand for, as they are compared. */
const SYNONYMS: ReadonlyMap<string, Column> = new Map([
  ...words('node', NODE_WORDS),
  ...words('hop', 'hop|direction|leg|way|side|connection'),
  ...words('list', 'list|type|kind|field|list type|list name'),
  ...words('entry', 'entry|address|email|email address|value|pattern|member|item|sender or recipient'),
  ...words('action', 'action|operation|change|add or remove|add remove|what|op'),
  ...(['incoming', 'delivery'] as const).flatMap((hop) =>
    HOP_WORDS[hop].flatMap((name) => [
      ...MODE_WORDS.split('|').map((word): [string, Column] => [plain(`${name} ${word}`), `${hop}Mode`]),
      ...['senders', 'sender', 'from', 'sender addresses', 'sender list'].map((word): [string, Column] => [
        plain(`${name} ${word}`),
        `${hop}Senders`,
      ]),
      ...['recipients', 'recipient', 'to', 'recipient addresses', 'recipient list'].map((word): [string, Column] => [
        plain(`${name} ${word}`),
        `${hop}Recipients`,
      ]),
    ]),
  ),
]);

/** Finds out by name what each column is; none is found twice. The shape is the one that more of them belong to. */
export function mapHeader(header: readonly string[]): Mapping {
  const found = header.map((name) => SYNONYMS.get(plain(name)) ?? null);
  const fits = (shape: Shape): number =>
    found.filter((column) => column !== null && COLUMNS_OF[shape].some((each) => each === column)).length;
  const shape = fits('long') > fits('wide') ? 'long' : 'wide';
  const taken = new Set<Column>();
  const columns = found.map((column) => {
    if (column === null || taken.has(column) || !COLUMNS_OF[shape].some((each) => each === column)) return null;
    taken.add(column);
    return column;
  });
  return { shape, columns };
}

/** Where there are no names: by place. */
export function guessMapping(columnCount: number): Mapping {
  const shape = columnCount === LONG_COLUMNS.length || columnCount === LONG_COLUMNS.length - 1 ? 'long' : 'wide';
  return { shape, columns: Array.from({ length: columnCount }, (_, at) => COLUMNS_OF[shape][at] ?? null) };
}

/** The columns that a shape may have, in their order. */
export function columnsOf(shape: Shape): readonly Column[] {
  return COLUMNS_OF[shape];
}

/** Why a file cannot be read so. */
export function mappingProblems({ shape, columns }: Mapping): MappingProblem[] {
  const used = columns.filter((column) => column !== null);
  const has = (column: Column): boolean => used.includes(column);
  const problems: MappingProblem[] = [];
  if (!has('node')) problems.push('noNode');
  if (shape === 'wide' && !used.some((column) => column !== 'node')) problems.push('nothingElse');
  if (shape === 'long' && !(['hop', 'list', 'entry'] as const).every(has)) problems.push('longIncomplete');
  if (new Set(used).size < used.length) problems.push('twice');
  return problems;
}

/** Whether a first row names columns, and is none of the data. */
export function isKnownHeader(header: readonly string[]): boolean {
  const { columns } = mapHeader(header);
  const known = columns.filter((column) => column !== null).length;
  if (known !== 1) return known >= 2;
  // One name may be a customer's; what is data has domains or addresses beside it.
  return header.length <= 2 || !header.some((cell) => /[@.*]/u.test(cell));
}

function words(column: Column, names: string): [string, Column][] {
  return names.split('|').map((name) => [plain(name), column]);
}

/** A name as it is compared: case, spaces and signs make no difference. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
