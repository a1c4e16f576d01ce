import type { DeliveryList } from '../../shared/api/api';
import type { Destination } from './routes';

type Delivery = DeliveryList['items'][number];

/** What the service's own mail server does, as far as it is asked about: the last messages only, and not beyond this run. */
export interface Deliveries {
  /** Where it takes mail; null where there is none. */
  gateway: Destination | null;
  add(message: string, delivery: Delivery): void;
  of(message: string): readonly Delivery[];
}

const MOST_MESSAGES = 10_000;

export function createDeliveries(): Deliveries {
  const byMessage = new Map<string, Delivery[]>();
  return {
    gateway: null,
    add: (message, delivery) => {
      const known = byMessage.get(message);
      if (known) known.push(delivery);
      else byMessage.set(message, [delivery]);
      const [oldest] = byMessage.keys();
      if (byMessage.size > MOST_MESSAGES && oldest !== undefined) byMessage.delete(oldest);
    },
    of: (message) => byMessage.get(message) ?? [],
  };
}
