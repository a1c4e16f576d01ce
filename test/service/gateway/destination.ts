import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Certificate } from './mta';
import type { Destination } from '../routes';

/** A message as it came to where mail goes. */
export interface Received {
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly tls: boolean;
}

/** A mail server that takes everything, and keeps nothing. */
export interface MailServer extends Destination {
  stop(): Promise<void>;
}

/** Starts one on a free port of the loopback; without a certificate it offers no STARTTLS. */
export async function startMailServer(
  certificate: Certificate | null,
  received: (message: Received) => void = () => undefined,
): Promise<MailServer> {
  const server = new SMTPServer({
    ...(certificate ? { key: certificate.key, cert: certificate.cert } : {}),
    disabledCommands: ['AUTH', ...(certificate ? [] : ['STARTTLS'])],
    disableReverseLookup: true,
    logger: false,
    onData: (stream, { envelope, secure }, done) => {
      stream.resume();
      stream.on('end', () => {
        const { mailFrom, rcptTo } = envelope;
        const sender = mailFrom ? mailFrom.address : '';
        received({ sender, recipients: rcptTo.map(({ address }) => address), tls: secure });
        done();
      });
    },
  });
  // A client that goes away in the middle.
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return {
    host: '127.0.0.1',
    port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
