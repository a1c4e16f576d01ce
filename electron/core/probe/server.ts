import { isIP } from 'node:net';
import type { Destination, ReachFailure, ServerProbe, ServerResult } from '../../../shared/probe/report';
import { certificateOf, chainOf, faultsOf } from './certificate';
import { addressesOf, type ProbeContext } from './context';
import { daneState, tlsaOf } from './dane';
import { callMailServer, converse, hello, NotMail, NotNow, secure, TurnedAway, type Conversation } from './smtp';

/** Addresses of one server that are tried where one is not reached. */
const MOST_ADDRESSES = 3;

type Seen = Pick<ServerProbe, 'result' | 'dane'>;

/** Looks at one mail server: whether it is reached, offers STARTTLS, and what comes of it. Rejects only where the run is stopped. */
export async function probeServer(context: ProbeContext, { host, port }: Destination): Promise<ServerProbe> {
  const addresses = await addressesOf(context, host);
  const probe = { host, port, at: new Date().toISOString(), addresses: addresses ?? [] };
  if (!addresses || addresses.length === 0) {
    return { ...probe, result: unreachable(addresses ? 'noAddress' : 'dnsFailed', ''), dane: 'none' };
  }
  const seen: Seen[] = [];
  for (const address of spread(addresses).slice(0, MOST_ADDRESSES)) {
    const next = await probeAddress(context, { host, port }, address);
    if (next.result.state !== 'unreachable') return { ...probe, ...next };
    seen.push(next);
  }
  // Of several failures the one that says most.
  const [telling] = seen.sort((one, other) => rank(one.result) - rank(other.result));
  return { ...probe, ...(telling ?? { result: unreachable('noAddress', ''), dane: 'none' }) };
}

/** IPv4 and IPv6 in turn: a network that has one alone reaches one of the first two. */
function spread(addresses: readonly string[]): readonly string[] {
  const four = addresses.filter((address) => isIP(address) === 4);
  const six = addresses.filter((address) => isIP(address) === 6);
  return addresses
    .map((_, at) => (at % 2 === 0 ? (four.shift() ?? six.shift()) : (six.shift() ?? four.shift())))
    .map(String);
}

const BY_WEIGHT: readonly ReachFailure[] = [
  'turnedAway',
  'notNow',
  'noCommonTls',
  'notMail',
  'timeout',
  'refused',
  'cutOff',
  'noWay',
];

function rank(result: ServerResult): number {
  return result.state === 'unreachable' ? BY_WEIGHT.indexOf(result.why) : -1;
}

async function probeAddress(context: ProbeContext, server: Destination, address: string): Promise<Seen> {
  const { timeoutMs, signal } = context;
  try {
    return await callMailServer({ address, port: server.port, timeoutMs, signal }, (talk, { greeting, extensions }) =>
      extensions.includes('STARTTLS')
        ? startTls(context, server, talk, greeting)
        : leave(talk, { result: { state: 'noStartTls', greeting: shortly(greeting) }, dane: 'none' }),
    );
  } catch (error) {
    signal.throwIfAborted();
    return { result: unreachable(...reachFailure(error)), dane: 'none' };
  }
}

async function startTls(
  context: ProbeContext,
  server: Destination,
  talk: Conversation,
  greeting: string,
): Promise<Seen> {
  const { host, port } = server;
  const { trust, timeoutMs, signal } = context;
  const tlsa = isIP(host) ? null : await tlsaOf(context.resolver, host, port);
  const failed = (detail: string): Seen => ({
    result: { state: 'tlsFailed', greeting: shortly(greeting), detail },
    dane: isIP(host) ? 'none' : daneState(tlsa, [], []),
  });
  const { code, lines } = await talk.ask('STARTTLS');
  if (code >= 400 && code < 500) throw new NotNow(`${code} ${lines[0] ?? ''}`);
  if (code !== 220) return failed(`${code} ${lines[0] ?? ''}`);
  try {
    const socket = await secure(talk, { serverName: isIP(host) ? null : host, trust, timeoutMs });
    const chain = chainOf(socket);
    const faults = faultsOf(socket, chain, host, Date.now());
    const result: ServerResult = {
      state: 'encrypted',
      greeting: shortly(greeting),
      version: socket.getProtocol() ?? '',
      cipher: socket.getCipher().standardName,
      faults,
      chain: chain.map(certificateOf),
    };
    const dane = isIP(host) ? 'none' : daneState(tlsa, chain, faults);
    const over = converse(socket);
    // TLS stands: what it says afterwards changes nothing about that.
    await hello(over).catch(() => undefined);
    return await leave(over, { result, dane });
  } catch (error) {
    signal.throwIfAborted();
    const detail = error instanceof Error ? sentenceOf(error) : 'unknown';
    // Electron's TLS lacks some ciphers that others have (DHE): that nothing is in common says nothing about the server.
    if (NOTHING_IN_COMMON.test(detail)) return { ...failed(detail), result: unreachable('noCommonTls', detail) };
    if (isTimeout(error)) throw error;
    return failed(detail);
  }
}

const NOTHING_IN_COMMON =
  /handshake.?failure|no.?shared.?cipher|unsupported.?protocol|protocol.?version|no.?protocols/iu;

function isTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ETIMEDOUT';
}

async function leave<T>(talk: Conversation, value: T): Promise<T> {
  // Its word on that matters to no one.
  await talk.ask('QUIT').catch(() => undefined);
  return value;
}

function unreachable(why: ReachFailure, detail: string): ServerResult {
  return { state: 'unreachable', why, detail: shortly(detail) };
}

const MOST_CHARACTERS = 300;

/** What a server says may be long. */
function shortly(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}

const FAILURES: Readonly<Record<string, ReachFailure>> = {
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
  ECONNRESET: 'cutOff',
  EPIPE: 'cutOff',
  ENETUNREACH: 'noWay',
  EHOSTUNREACH: 'noWay',
  EADDRNOTAVAIL: 'noWay',
  EINVAL: 'noWay',
  EACCES: 'noWay',
};

function reachFailure(error: unknown): [why: ReachFailure, detail: string] {
  if (error instanceof NotNow) return ['notNow', error.message];
  if (error instanceof TurnedAway) return ['turnedAway', error.message];
  if (error instanceof NotMail) return ['notMail', error.message];
  if (!(error instanceof Error)) throw error;
  const code = 'code' in error ? String(error.code) : '';
  return [FAILURES[code] ?? 'cutOff', FAILURES[code] ? '' : error.message];
}

/** OpenSSL's words without where in its code they come from. */
function sentenceOf(error: Error): string {
  const reason = 'reason' in error ? String(error.reason) : '';
  return (reason === '' || reason === 'undefined' ? error.message : reason)
    .replace(/^[0-9A-F]+:error:/u, '')
    .slice(0, 300);
}
