import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { createConnection, isIP } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { ExpectedError } from '../../../shared/errors/codes';
import { REACH_STEPS, type ReachStep } from '../../../shared/messages/diagnostics';
import { problemText } from '../../../shared/text/text';
import type { Fetch, Service } from '../service/service';

type Step = ReachStep['step'];

interface Options {
  /** Of the service, as a URL. */
  readonly address: string;
  readonly fetch: Fetch;
  readonly client: () => Promise<Service>;
}

const TIMEOUT_MS = 10_000;

/**
 * The way to the service, a step at a time: the name, a connection, TLS, an answer, the account. The first three go there directly; what
 * goes by a proxy may well answer where they fail, so all are tried.
 */
export async function reach({ address, fetch, client }: Options): Promise<ReachStep[]> {
  const { hostname, port, protocol } = new URL(address);
  const isTls = protocol === 'https:';
  const host = hostname.replace(/^\[|\]$/gu, '');
  const place = { host, port: Number(port === '' ? (isTls ? 443 : 80) : port) };
  const work: Readonly<Record<Step, (() => Promise<string>) | null>> = {
    name: async () => (isIP(host) ? host : (await lookup(host, { all: true })).map((each) => each.address).join(', ')),
    connect: () => connect(place),
    tls: isTls ? () => handshake(place) : null,
    answer: async () => {
      const { status } = await fetch(`${address.replace(/\/$/u, '')}/v1/session`, {
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      return `HTTP ${status}`;
    },
    account: async () => (await (await client()).session(AbortSignal.timeout(TIMEOUT_MS))).account.name,
  };
  const steps: ReachStep[] = [];
  for (const step of REACH_STEPS) steps.push(await tried(step, work[step]));
  return steps;
}

async function tried(step: Step, work: (() => Promise<string>) | null): Promise<ReachStep> {
  if (!work) return { step, state: 'skipped', ms: 0, detail: '' };
  const started = performance.now();
  const ms = (): number => Math.round(performance.now() - started);
  try {
    const detail = await work();
    return { step, state: 'ok', ms: ms(), detail };
  } catch (error) {
    const detail =
      error instanceof ExpectedError
        ? problemText({ code: error.code, details: { ...error.details } })
        : wordsOf(error);
    return { step, state: 'failed', ms: ms(), detail };
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown';
}

async function connect(place: { readonly host: string; readonly port: number }): Promise<string> {
  const socket = createConnection(place);
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return `${socket.remoteAddress}:${socket.remotePort}`;
  } finally {
    socket.destroy();
  }
}

async function handshake(place: { readonly host: string; readonly port: number }): Promise<string> {
  const socket = connectTls({ ...place, ...(isIP(place.host) ? {} : { servername: place.host }) });
  try {
    await once(socket, 'secureConnect', { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return [socket.getProtocol(), socket.getCipher().standardName, socket.getPeerCertificate().valid_to].join(', ');
  } finally {
    socket.destroy();
  }
}
