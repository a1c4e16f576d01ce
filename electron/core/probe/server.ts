import { isIP } from 'node:net';
import type { Destination, ReachFailure, ServerProbe, ServerResult } from '../../../shared/probe/report';
import { certificateOf, chainOf, faultsOf } from './certificate';
import { addressesOf, type ProbeContext } from './context';
import { daneState, tlsaOf } from './dane';
import { callMailServer, converse, hello, NotMail, secure, TurnedAway, type Conversation } from './smtp';

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
  let seen: Seen | null = null;
  for (const address of addresses.slice(0, MOST_ADDRESSES)) {
    seen = await probeAddress(context, { host, port }, address);
    if (seen.result.state !== 'unreachable') break;
  }
  return { ...probe, ...(seen ?? { result: unreachable('noAddress', ''), dane: 'none' }) };
}

async function probeAddress(context: ProbeContext, server: Destination, address: string): Promise<Seen> {
  const { timeoutMs, signal } = context;
  try {
    return await callMailServer({ address, port: server.port, timeoutMs, signal }, (talk, { greeting, extensions }) =>
      extensions.includes('STARTTLS')
        ? startTls(context, server, talk, greeting)
        : leave(talk, { result: { state: 'noStartTls', greeting }, dane: 'none' }),
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
    result: { state: 'tlsFailed', greeting, detail },
    dane: isIP(host) ? 'none' : daneState(tlsa, [], []),
  });
  const { code, lines } = await talk.ask('STARTTLS');
  if (code !== 220) return failed(`${code} ${lines[0] ?? ''}`);
  try {
    const socket = await secure(talk, { serverName: isIP(host) ? null : host, trust, timeoutMs });
    const chain = chainOf(socket);
    const faults = faultsOf(socket, chain, host, Date.now());
    const result: ServerResult = {
      state: 'encrypted',
      greeting,
      version: socket.getProtocol() ?? '',
      cipher: socket.getCipher().standardName,
      faults,
      chain: chain.map(certificateOf),
    };
    const dane = isIP(host) ? 'none' : daneState(tlsa, chain, faults);
    const over = converse(socket);
    // That it speaks on shows that the connection works.
    await hello(over);
    return await leave(over, { result, dane });
  } catch (error) {
    signal.throwIfAborted();
    return failed(error instanceof Error ? sentenceOf(error) : 'unknown');
  }
}

async function leave<T>(talk: Conversation, value: T): Promise<T> {
  // Its word on that matters to no one.
  await talk.ask('QUIT').catch(() => undefined);
  return value;
}

function unreachable(why: ReachFailure, detail: string): ServerResult {
  return { state: 'unreachable', why, detail };
}

const FAILURES: Readonly<Record<string, ReachFailure>> = {
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
  ECONNRESET: 'cutOff',
  EPIPE: 'cutOff',
};

function reachFailure(error: unknown): [why: ReachFailure, detail: string] {
  if (error instanceof TurnedAway) return ['turnedAway', error.message];
  if (error instanceof NotMail) return ['notMail', error.message];
  if (!(error instanceof Error)) throw error;
  const code = 'code' in error ? String(error.code) : '';
  return [FAILURES[code] ?? 'refused', FAILURES[code] ? '' : error.message];
}

/** OpenSSL's words without where in its code they come from. */
function sentenceOf(error: Error): string {
  const reason = 'reason' in error ? String(error.reason) : '';
  return (reason === '' || reason === 'undefined' ? error.message : reason)
    .replace(/^[0-9A-F]+:error:/u, '')
    .slice(0, 300);
}
