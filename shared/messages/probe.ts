import * as v from 'valibot';
import { CERTIFICATE_FAULTS, DANE_STATES, REACH_FAILURES } from '../probe/report';
import { count, nodeId, places, problem, text, time } from './values';

/** What window and core say to each other about probes. */

const host = v.pipe(text, v.maxLength(255));
const port = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535));
export const destination = v.object({ host, port });

const certificate = v.object({
  subject: text,
  issuer: text,
  names: v.array(text),
  validFrom: time,
  validTo: time,
  fingerprint: text,
});

const serverResult = v.variant('state', [
  v.object({ state: v.literal('unreachable'), why: v.picklist(REACH_FAILURES), detail: text }),
  v.object({ state: v.literal('noStartTls'), greeting: text }),
  v.object({ state: v.literal('tlsFailed'), greeting: text, detail: text }),
  v.object({
    state: v.literal('encrypted'),
    greeting: text,
    version: text,
    cipher: text,
    faults: v.array(v.picklist(CERTIFICATE_FAULTS)),
    chain: v.array(certificate),
  }),
]);
export const serverProbe = v.object({
  host,
  port,
  at: time,
  addresses: v.array(text),
  result: serverResult,
  dane: v.picklist(DANE_STATES),
});

export const route = v.variant('state', [
  v.object({ state: v.literal('known'), destinations: v.array(destination) }),
  v.object({ state: v.literal('unknown') }),
]);

const why = v.picklist(['dnsFailed', 'malformed', 'several', 'notFetched', 'certificate']);
const exchanges = v.array(
  v.object({ host, preference: count, tlsa: v.picklist(['none', 'signed', 'unsigned', 'failed']) }),
);
export const domainRecords = v.object({
  domain: text,
  at: time,
  mx: v.variant('state', [
    v.object({ state: v.literal('found'), hosts: exchanges }),
    v.object({ state: v.literal('implicit'), hosts: exchanges }),
    v.object({ state: v.literal('nullMx') }),
    v.object({ state: v.literal('none') }),
    v.object({ state: v.literal('failed') }),
  ]),
  mtaSts: v.variant('state', [
    v.object({ state: v.literal('none') }),
    v.object({ state: v.literal('broken'), why }),
    v.object({
      state: v.literal('published'),
      id: text,
      mode: v.picklist(['enforce', 'testing', 'none']),
      mx: v.array(text),
      maxAge: count,
      uncovered: v.array(text),
    }),
  ]),
  tlsRpt: v.variant('state', [
    v.object({ state: v.literal('none') }),
    v.object({ state: v.literal('broken'), why }),
    v.object({ state: v.literal('published'), reportTo: v.array(text) }),
  ]),
});

/** Everything that is known of one domain. */
export const nodeProbe = v.object({
  node: nodeId,
  domain: text,
  /** Where the service delivers to, and when it said so; null where it was not asked. */
  route: v.nullable(v.object({ at: time, route })),
  /** The servers of the route that were looked at, and those of the domain's MX. */
  servers: v.array(serverProbe),
  records: v.nullable(domainRecords),
  /** The sender domains in the lists that count here, and what those that were looked at publish. */
  senders: v.array(v.object({ domain: text, records: v.nullable(domainRecords) })),
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
  byDraft: v.array(v.object({ node: nodeId, count })),
});
export type PlanStops = v.InferOutput<typeof planStops>;
