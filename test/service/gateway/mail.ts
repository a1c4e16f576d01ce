import type { Internet } from '../internet/internet';
import { createAuthority, issue } from '../internet/certificates';
import type { Destination } from '../routes';
import type { Service } from '../service';
import { startMailServer } from './destination';
import type { Gateway } from './gateway';

/** The gateway of a service that runs on its own, with servers behind it. */
export interface Mail {
  readonly gateway: Gateway;
  /** What a person has to know of it. */
  readonly lines: readonly string[];
  /** After the service, which stops the gateway. */
  stop(): Promise<void>;
}

interface Behind {
  /** Where all mail goes; null where nothing is named. */
  readonly deliverTo: Destination | null;
  /** Whose servers domains are routed to; null where there are none. */
  readonly internet: Internet | null;
}

/**
 * Starts a gateway with a certificate of a test authority. It delivers to what is named, else to where the service routes each domain on
 * the small Internet, else to a server that offers STARTTLS and keeps nothing.
 */
export async function startMail(service: Service, { deliverTo, internet }: Behind): Promise<Mail> {
  const authority = internet?.authority ?? (await createAuthority('Hopseal test authority'));
  const certificate = await issue({ name: '127.0.0.1', by: authority });
  const own = deliverTo || internet ? null : await startMailServer(certificate);
  const destinationsOf = (domain: string): readonly Destination[] => {
    if (deliverTo) return [deliverTo];
    if (own) return [{ host: own.host, port: own.port }];
    const routes = routeOf(service, domain);
    const named = routes.length > 0 ? routes : internet ? [internet.server('good')] : [];
    return named.map((each) => internet?.addressOf(each) ?? each);
  };
  try {
    const gateway = await service.startGateway({ certificate, destinationsOf });
    const to = deliverTo ? `${deliverTo.host}:${deliverTo.port}` : own ? 'a server that keeps nothing' : 'each route';
    return {
      gateway,
      lines: [`  gateway  smtp://127.0.0.1:${gateway.port}, delivers to ${to}`],
      stop: async () => own?.stop(),
    };
  } catch (error) {
    await own?.stop();
    throw error;
  }
}

/** None for a domain that the service does not have: who is told of what failed. */
function routeOf(service: Service, domain: string): readonly Destination[] {
  const node = service.domain(domain);
  return node === null ? [] : service.route(node);
}
