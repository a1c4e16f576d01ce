import * as v from 'valibot';

/** What the panel's answers may look like. PHP's empty list is `[]`, `null` or `false`, and a list with gaps is an object with numbers for names. */

const nothing = v.pipe(
  v.union([v.null(), v.literal(false), v.literal('')]),
  v.transform((): [] => []),
);

/** A list, in any of its forms. */
function listOf<T>(item: v.GenericSchema<unknown, T>) {
  const gapped = v.pipe(
    v.record(v.string(), item),
    v.transform((record) => Object.values(record)),
  );
  return v.union([nothing, v.array(item), gapped]);
}

const text = v.pipe(v.string(), v.maxLength(10_000));
const texts = v.union([
  v.pipe(
    text,
    v.transform((one) => [one]),
  ),
  listOf(text),
]);

/** What nearly every answer stands in, errors included. Messages are an object, or `[]` where there are none. */
export const envelope = v.object({
  messages: v.union([v.looseObject({ error: v.optional(texts, []) }), v.array(v.unknown()), v.null()]),
  result: v.optional(v.unknown(), null),
});

/** 0 and 1, as numbers or as strings. */
const flag = v.pipe(
  v.union([v.number(), v.string(), v.boolean()]),
  v.transform((value) => value === true || Number(value) === 1),
);

export const presence = v.pipe(
  v.looseObject({ present: flag }),
  v.transform(({ present }) => present),
);

/** What a domain is filtered for, by fields or by a list of names. Where nothing is said of incoming mail, it is taken to be. */
const products = v.union([
  v.pipe(
    v.array(v.string()),
    v.transform((names) => names.includes('incoming')),
  ),
  v.pipe(
    v.looseObject({ incoming: v.optional(flag), outgoing: v.optional(flag), archiving: v.optional(flag) }),
    // What names none of them is something else: no answer is taken for a list of domains that is none.
    v.check((fields) => ['incoming', 'outgoing', 'archiving'].some((product) => product in fields)),
    v.transform(({ incoming = true }) => incoming),
  ),
]);

/** A domain of the list. */
export interface ListedDomain {
  readonly name: string;
  /** Whether mail for it comes in through the panel's filter. */
  readonly incoming: boolean;
}

const named = v.pipe(
  text,
  v.transform((name): ListedDomain => ({ name, incoming: true })),
);
const withFields = v.pipe(
  v.looseObject({ domain: text, products: v.optional(products), incoming: v.optional(flag) }),
  v.transform(({ domain, products, incoming }): ListedDomain => ({
    name: domain,
    incoming: products ?? incoming ?? true,
  })),
);
const byName = v.pipe(
  v.record(v.pipe(text, v.includes('.')), products),
  v.transform((record) => Object.entries(record).map(([name, incoming]): ListedDomain => ({ name, incoming }))),
);

/** Names alone, or with their products: a field of each, or by name. */
export const domainList = v.union([listOf(v.union([named, withFields])), byName]);

/** `host::port` each. */
export const destinationList = listOf(text);
