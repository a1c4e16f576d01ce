import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** Servers that a probe has to get along with. */
export type Oddity =
  /** It takes connections and says nothing. */
  | 'silent'
  /** It offers STARTTLS and breaks off as TLS begins. */
  | 'broken'
  /** It offers STARTTLS and then has none. */
  | 'unready'
  /** It wants nothing to do with us. */
  | 'turnsAway'
  /** The same, once it has heard our name. */
  | 'blocklists'
  /** It says a little now and then, and never enough. */
  | 'drips'
  /** It is no mail server. */
  | 'notMail'
  /** It never comes to an end of its greeting. */
  | 'endless';

export interface OddServer {
  readonly host: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts one on a free port of the loopback. */
export async function startOddServer(oddity: Oddity): Promise<OddServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    BEHAVIOUR[oddity](socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

const BEHAVIOUR: Readonly<Record<Oddity, (socket: Socket) => void>> = {
  silent: () => undefined,
  broken: offering((socket) => {
    socket.write('220 Go ahead\r\n');
    socket.once('data', () => socket.destroy());
  }),
  unready: offering((socket) => void socket.write('454 TLS not available due to temporary reason\r\n')),
  blocklists: (socket) => {
    socket.write('220 odd.test ESMTP\r\n');
    socket.on('data', () => void socket.write('550 5.7.1 blocklisted\r\n'));
  },
  drips: (socket) => {
    const timer = setInterval(() => socket.write('220-Welcome\r\n'), 100);
    socket.on('close', () => clearInterval(timer));
  },
  turnsAway: (socket) => void socket.end('554 No SMTP service here\r\n'),
  notMail: (socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
  endless: (socket) => {
    const on = (): void => {
      while (!socket.destroyed && socket.write(`220-${'x'.repeat(500)}\r\n`));
      socket.once('drain', on);
    };
    on();
  },
};

function offering(onStartTls: (socket: Socket) => void): (socket: Socket) => void {
  return (socket) => {
    socket.write('220 odd.test ESMTP\r\n');
    socket.on('data', function answer(data: Buffer) {
      const command = data.toString('latin1').trim().toUpperCase();
      if (command.startsWith('EHLO')) socket.write('250-odd.test\r\n250 STARTTLS\r\n');
      else if (command === 'STARTTLS') {
        socket.off('data', answer);
        onStartTls(socket);
      } else socket.write('250 OK\r\n');
    });
  };
}
