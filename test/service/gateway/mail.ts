import { generate } from 'selfsigned';
import type { Service } from '../service';
import { startMailServer } from './destination';
import type { Destination } from '../routes';

/** The gateway of a service that runs on its own, with a server behind it. */
export interface Mail {
  /** What a person has to know of it. */
  readonly lines: readonly string[];
  /** After the service, which stops the gateway. */
  stop(): Promise<void>;
}

/** Starts a gateway on a certificate of its own that delivers to one place; to a server that offers STARTTLS and keeps nothing, where none is named. */
export async function startMail(service: Service, deliverTo: Destination | null): Promise<Mail> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
  });
  const certificate = { key, cert };
  const server = deliverTo ? { ...deliverTo, stop: () => Promise.resolve() } : await startMailServer(certificate);
  const { host, port } = server;
  try {
    const gateway = await service.startGateway({ certificate, destinationOf: () => ({ host, port }) });
    const behind = deliverTo ? '' : ' (a server that keeps nothing)';
    return {
      lines: [`  gateway  smtp://127.0.0.1:${gateway.port}, delivers to ${host}:${port}${behind}`],
      stop: () => server.stop(),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
