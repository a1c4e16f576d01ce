import * as v from 'valibot';
import { count, nodeId, places, problem, text, time } from './values';

/** What window and core say to each other about probes, and the workspace keeps of them. */

/** What keeps a certificate from proving whose server it is. Mail that only asks for encryption goes through all the same. */
const CERTIFICATE_FAULTS = ['expired', 'notYetValid', 'selfSigned', 'untrusted', 'otherName'] as const;

/** What kept a server from being spoken to, or from showing what it offers: it says nothing about TLS there. */
const REACH_FAILURES = [
  'noAddress',
  'dnsFailed',
  'refused',
  'timeout',
  'cutOff',
  'noWay',
  'notMail',
  'turnedAway',
  'notNow',
  'noCommonTls',
] as const;

/** DANE (RFC 7672): what the TLSA records of a server say to its certificate. `unsigned`: DNSSEC does not vouch for them. */
const DANE_STATES = ['none', 'unsigned', 'unusable', 'matches', 'differs', 'failed'] as const;

/** A list that no one changes in place. */
function list<const S extends v.GenericSchema>(item: S) {
  return v.pipe(v.array(item), v.readonly());
}

const host = v.pipe(text, v.maxLength(255));
const port = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535));
/** Where mail goes. */
export const destination = v.object({ host, port });

/** An X.509 certificate as far as a person asks about it. */
export const certificate = v.object({
  subject: text,
  issuer: text,
  /** DNS names and addresses that it is for. */
  names: list(text),
  validFrom: time,
  validTo: time,
  /** SHA-256, in hex. */
  fingerprint: text,
});

/** What STARTTLS (RFC 3207) came to at one server. */
export const serverResult = v.variant('state', [
  v.object({ state: v.literal('unreachable'), why: v.picklist(REACH_FAILURES), detail: text }),
  v.object({ state: v.literal('noStartTls'), greeting: text }),
  /** It is offered, and does not come about. */
  v.object({ state: v.literal('tlsFailed'), greeting: text, detail: text }),
  v.object({
    state: v.literal('encrypted'),
    greeting: text,
    /** As TLS names it: TLSv1.3. */
    version: text,
    cipher: text,
    faults: list(v.picklist(CERTIFICATE_FAULTS)),
    /** The server's own first. */
    chain: list(certificate),
  }),
]);
export const serverProbe = v.object({
  host,
  port,
  at: time,
  addresses: list(text),
  result: serverResult,
  dane: v.picklist(DANE_STATES),
});

/** Where the service delivers a domain's mail to, as it said. `unknown`: it does not say. */
export const route = v.variant('state', [
  v.object({ state: v.literal('known'), destinations: list(destination) }),
  v.object({ state: v.literal('unknown') }),
]);

/** Why a record could not be read, or what is wrong with it. */
export const recordFailure = v.picklist(['dnsFailed', 'malformed', 'several', 'notFetched', 'certificate']);
/** A host that an MX record names. */
export const mailExchange = v.object({
  host,
  preference: count,
  tlsa: v.picklist(['none', 'signed', 'unsigned', 'failed']),
});
const exchanges = list(mailExchange);
/** The MX records of a domain (RFC 5321, section 5.1; RFC 7505). */
export const mailExchanges = v.variant('state', [
  v.object({ state: v.literal('found'), hosts: exchanges }),
  /** No MX, but an address: the domain itself is where its mail goes. */
  v.object({ state: v.literal('implicit'), hosts: exchanges }),
  /** It says that it takes no mail. */
  v.object({ state: v.literal('nullMx') }),
  v.object({ state: v.literal('none') }),
  v.object({ state: v.literal('failed') }),
]);
/** MTA-STS (RFC 8461). */
export const mtaSts = v.variant('state', [
  v.object({ state: v.literal('none') }),
  v.object({ state: v.literal('broken'), why: recordFailure }),
  v.object({
    state: v.literal('published'),
    id: text,
    mode: v.picklist(['enforce', 'testing', 'none']),
    mx: list(text),
    /** In seconds. */
    maxAge: count,
    /** MX hosts that it does not name: mail that goes by it is not sent there. */
    uncovered: list(text),
  }),
]);
/** TLS reporting (RFC 8460). */
export const tlsRpt = v.variant('state', [
  v.object({ state: v.literal('none') }),
  v.object({ state: v.literal('broken'), why: recordFailure }),
  v.object({ state: v.literal('published'), reportTo: list(text) }),
]);
/** What a domain publishes about TLS for its mail. */
export const domainRecords = v.object({ domain: text, at: time, mx: mailExchanges, mtaSts, tlsRpt });

/** Everything that is known of one domain. */
export const nodeProbe = v.object({
  node: nodeId,
  domain: text,
  /** Where the service delivers to, and when it said so; null where it was not asked. */
  route: v.nullable(v.object({ at: time, route })),
  /** The servers of the route that were looked at, and those of the domain's MX. */
  servers: list(serverProbe),
  records: v.nullable(domainRecords),
  /** The sender domains in the lists that count here, and what those that were looked at publish. */
  senders: list(v.object({ domain: text, records: v.nullable(domainRecords) })),
  /** Beyond those that are shown. */
  moreSenders: count,
});
export type NodeProbe = v.InferOutput<typeof nodeProbe>;

export const probeSettings = v.object({
  /** An IP address, with or without a port; null for the system's own resolver. */
  resolver: v.nullable(v.pipe(text, v.regex(/^(?:[\d.]+(?::\d{1,5})?|[\da-f:.]+|\[[\da-f:.]+\](?::\d{1,5})?)$/iu))),
  smtpPort: port,
  httpsPort: port,
  /** Before a server that does not answer is given up. */
  timeoutSeconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120)),
  /** Domains that are looked at at once. */
  parallel: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  /** Authorities that count besides the usual ones: PEM. */
  trusted: v.pipe(text, v.maxLength(1_000_000)),
});
export type ProbeSettings = v.InferOutput<typeof probeSettings>;

export const PROBE_DEFAULTS: ProbeSettings = {
  resolver: null,
  smtpPort: 25,
  httpsPort: 443,
  timeoutSeconds: 10,
  parallel: 16,
  trusted: '',
};

/** The probing under way, or how the last one ended. */
export const probeState = v.variant('state', [
  v.object({ state: v.literal('idle') }),
  v.object({ state: v.literal('running'), done: count, total: count, msLeft: v.nullable(count) }),
  v.object({
    state: v.literal('over'),
    done: count,
    total: count,
    at: time,
    isCancelled: v.boolean(),
    /** All that was tried timed out: most likely nothing goes out by that port. */
    isBlocked: v.boolean(),
    problem: v.nullable(problem),
  }),
]);
export type ProbeState = v.InferOutput<typeof probeState>;

/** By place in the tree: what is known of the delivery to each domain (DELIVERY_OUTCOMES); null where nothing is of any. */
export const probeOutcomes = v.nullable(v.custom<Uint8Array>((value) => value instanceof Uint8Array));

/** Domains that a push would have delivery over TLS alone for, by what is known of their servers. Places in the tree. */
export const planStops = v.object({
  /** None of their servers that were reached offers it: mail would stop. */
  stopped: places,
  /** The same for mail of the senders in a list alone. */
  stoppedFor: places,
  /** Nothing is known. */
  unprobed: places,
  /** When the first of the servers that stop was looked at; null where nothing stops. */
  since: v.nullable(time),
  /** How many domains each draft has a part in stopping. */
  byDraft: list(v.object({ node: nodeId, count })),
});
export type PlanStops = v.InferOutput<typeof planStops>;
