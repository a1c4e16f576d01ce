import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import packets, { type Answer, type DecodedPacket, type Packet } from 'dns-packet';

/** What a name has, and whether DNSSEC vouches for it. `fails`: the resolver says SERVFAIL. `silent`: it says nothing. */
export interface Zone {
  readonly answers?: readonly Answer[];
  readonly isSigned?: boolean;
  readonly isFailing?: boolean;
  readonly isSilent?: boolean;
  /** Over UDP the answer is cut off. */
  readonly isLong?: boolean;
}

/** A resolver on a free port of the loopback, over UDP and TCP. */
export interface DnsServer {
  readonly port: number;
  /** What was asked so far: `MX acme.example`. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

/** `find` says what there is of a type at a name in lower case; null where the name is not there. */
export async function startDnsServer(find: (name: string, type: string) => Zone | null): Promise<DnsServer> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();

  const answer = (query: DecodedPacket): { readonly packet: Packet; readonly isLong: boolean } | null => {
    const [question] = query.questions ?? [];
    if (!question) return null;
    asked.push(`${question.type} ${question.name}`);
    const zone = find(question.name.toLowerCase(), question.type);
    if (zone?.isSilent) return null;
    const rcode = zone === null ? NXDOMAIN : zone.isFailing ? SERVFAIL : 0;
    const signed = zone?.isSigned ? packets.AUTHENTIC_DATA : 0;
    const packet: Packet = {
      type: 'response',
      ...(query.id === undefined ? {} : { id: query.id }),
      flags: packets.RECURSION_DESIRED | packets.RECURSION_AVAILABLE | signed | rcode,
      questions: [question],
      answers: [...(zone?.answers ?? [])],
    };
    return { packet, isLong: zone?.isLong ?? false };
  };

  const tcp = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    socket.once('data', (data) => {
      const found = answer(packets.decode(data.subarray(2)));
      if (found) socket.end(packets.streamEncode(found.packet));
    });
  });
  tcp.listen(0, '127.0.0.1');
  await once(tcp, 'listening');
  const { port } = tcp.address() as AddressInfo;
  const udp = createSocket('udp4');
  udp.on('message', (data, { port: to, address }) => {
    const found = answer(packets.decode(data));
    if (!found) return;
    const { packet, isLong } = found;
    const cut = { ...packet, answers: [], flags: (packet.flags ?? 0) | packets.TRUNCATED_RESPONSE };
    udp.send(packets.encode(isLong ? cut : packet), to, address);
  });
  udp.bind(port, '127.0.0.1');
  await once(udp, 'listening');
  return {
    port,
    asked,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      udp.close();
      tcp.close();
      await once(tcp, 'close');
    },
  };
}

/** Response codes (RFC 1035, section 4.1.1). */
const SERVFAIL = 2;
const NXDOMAIN = 3;
