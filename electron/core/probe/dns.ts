import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { getServers } from 'node:dns';
import { createConnection, isIP } from 'node:net';
import pLimit from 'p-limit';
import packets, { type Answer, type DecodedPacket, type Packet } from 'dns-packet';

export type RecordType = 'A' | 'AAAA' | 'MX' | 'TXT' | 'TLSA';
export type RecordOf<T extends RecordType> = Extract<Answer, { type: T }>;

export interface DnsAnswer<T extends RecordType> {
  /** Those at the end of the aliases that the name may have; none where there are none, or no such name. */
  readonly records: readonly RecordOf<T>[];
  /** Whether the resolver vouches for the answer by DNSSEC (the AD bit: RFC 4035, section 3.2.3). */
  readonly isSigned: boolean;
}

/** Looks names up, each once. Rejects with a `DnsFailure` where no server gives an answer. */
export interface Resolver {
  lookUp<T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>>;
}

/** No answer, for all that was asked. */
export class DnsFailure extends Error {}

/** What is looked up, or null where no server gives an answer. */
export async function orNull<T>(looking: Promise<T>): Promise<T | null> {
  try {
    return await looking;
  } catch (error) {
    if (error instanceof DnsFailure) return null;
    throw error;
  }
}

export interface DnsOptions {
  /** `address`, or `address:port`; null for the system's own. */
  readonly server: string | null;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

const TRIES = 2;
/** Questions that are open at once. */
const AT_ONCE = 64;
/** What is asked for by EDNS(0) and goes through every network in one piece. */
const UDP_BYTES = 1232;

/** A resolver of its own, as Node's tells neither TLSA records nor whether DNSSEC vouches for an answer. */
export function createResolver({ server, timeoutMs, signal }: DnsOptions): Resolver {
  const servers = (server === null ? getServers() : [server]).map(placeOf);
  const known = new Map<string, Promise<unknown>>();
  const turns = pLimit(AT_ONCE);

  const ask = async <T extends RecordType>(name: string, type: T): Promise<DnsAnswer<T>> => {
    let last: unknown = null;
    for (let turn = 0; turn < TRIES; turn++) {
      for (const each of servers) {
        try {
          return answerOf(await exchange(each, queryOf(name, type), { timeoutMs, signal }), type);
        } catch (error) {
          signal.throwIfAborted();
          last = error;
        }
      }
    }
    throw last instanceof DnsFailure
      ? last
      : new DnsFailure(last instanceof Error ? last.message : 'There is no resolver.');
  };

  return {
    lookUp: <T extends RecordType>(name: string, type: T) => {
      const key = `${type} ${name.toLowerCase()}`;
      let answer = known.get(key);
      if (!answer) known.set(key, (answer = turns(() => ask(name, type))));
      return answer as Promise<DnsAnswer<T>>;
    },
  };
}

interface Place {
  readonly address: string;
  readonly port: number;
}

/** `192.0.2.1`, `192.0.2.1:53`, `2001:db8::1` or `[2001:db8::1]:53`. */
function placeOf(server: string): Place {
  if (isIP(server)) return { address: server, port: 53 };
  const [, bracketed, plain, port] = /^(?:\[(.+)\]|(.+)):(\d+)$/u.exec(server) ?? [];
  return { address: bracketed ?? plain ?? server, port: Number(port ?? 53) };
}

function queryOf(name: string, type: RecordType): Packet & { readonly id: number } {
  return {
    type: 'query',
    id: randomInt(65_536),
    // AD in a query asks for it in the answer (RFC 6840, section 5.7).
    flags: packets.RECURSION_DESIRED | packets.AUTHENTIC_DATA,
    questions: [{ type, name }],
    additionals: [
      {
        type: 'OPT',
        name: '.',
        udpPayloadSize: UDP_BYTES,
        extendedRcode: 0,
        ednsVersion: 0,
        flags: 0,
        flag_do: false,
        options: [],
      },
    ],
  };
}

type Within = Pick<DnsOptions, 'timeoutMs' | 'signal'>;

async function exchange(place: Place, query: Packet & { readonly id: number }, within: Within): Promise<DecodedPacket> {
  const answer = await overUdp(place, query, within);
  return answer.flag_tc ? overTcp(place, query, within) : answer;
}

function overUdp(
  { address, port }: Place,
  query: Packet & { readonly id: number },
  within: Within,
): Promise<DecodedPacket> {
  const socket = createSocket(isIP(address) === 6 ? 'udp6' : 'udp4');
  const received = new Promise<DecodedPacket>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data) => {
      const answer = decoded(() => packets.decode(data));
      // What was not asked for is not believed.
      if (answer && isAnswerTo(answer, query)) resolve(answer);
    });
    // Connected, it hears this server alone, and of a port that is closed.
    socket.connect(port, address, () => socket.send(packets.encode(query)));
  });
  return inTime(received, within).finally(() => socket.close());
}

function overTcp(
  { address, port }: Place,
  query: Packet & { readonly id: number },
  within: Within,
): Promise<DecodedPacket> {
  const socket = createConnection({ host: address, port });
  const received = new Promise<DecodedPacket>((resolve, reject) => {
    let data = Buffer.alloc(0);
    socket.on('error', reject);
    socket.on('end', () => reject(new DnsFailure('The resolver broke off.')));
    socket.on('data', (chunk) => {
      data = Buffer.concat([data, chunk]);
      if (data.length < 2 || data.length < 2 + data.readUInt16BE(0)) return;
      const answer = decoded(() => packets.decode(data.subarray(2)));
      if (answer && isAnswerTo(answer, query)) resolve(answer);
      else reject(new DnsFailure('The resolver answers something else.'));
    });
    socket.on('connect', () => socket.write(packets.streamEncode(query)));
  });
  return inTime(received, within).finally(() => socket.destroy());
}

/** Null where it is no message of DNS. */
function decoded(decode: () => DecodedPacket): DecodedPacket | null {
  try {
    return decode();
  } catch {
    return null;
  }
}

function isAnswerTo(answer: DecodedPacket, query: Packet & { readonly id: number }): boolean {
  const [asked, said] = [query.questions?.[0], answer.questions?.[0]];
  return (
    answer.type === 'response' &&
    answer.id === query.id &&
    said?.type === asked?.type &&
    said?.name.toLowerCase() === asked?.name.toLowerCase()
  );
}

function inTime<T>(work: Promise<T>, { timeoutMs, signal }: Within): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let stop = (): void => undefined;
  return new Promise<T>((resolve, reject) => {
    timer = setTimeout(() => reject(new DnsFailure('The resolver does not answer.')), timeoutMs);
    stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop);
    work.then(resolve, reject);
  }).finally(() => {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  });
}

/** Longer chains of aliases than this are circles. */
const MOST_ALIASES = 16;

function answerOf<T extends RecordType>(packet: DecodedPacket, type: T): DnsAnswer<T> {
  // The type of the library leaves it out.
  const { rcode } = packet as DecodedPacket & { readonly rcode: string };
  if (rcode !== 'NOERROR' && rcode !== 'NXDOMAIN') throw new DnsFailure(`The resolver answers ${rcode}.`);
  const answers = packet.answers ?? [];
  let name = (packet.questions?.[0]?.name ?? '').toLowerCase();
  for (let turn = 0; turn < MOST_ALIASES; turn++) {
    const alias = answers.find((each) => each.type === 'CNAME' && each.name.toLowerCase() === name);
    if (alias?.type !== 'CNAME') break;
    name = alias.data.toLowerCase();
  }
  const records = answers.filter((each): each is RecordOf<T> => each.type === type && each.name.toLowerCase() === name);
  return { records, isSigned: packet.flag_ad };
}
