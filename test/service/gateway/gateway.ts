import type { State } from '../state';
import { startMta, type Certificate } from './mta';
import type { Destination } from '../routes';
import { answerQuestions, type Delivered } from './questions';
import { createRules } from './rules';

export interface GatewayOptions {
  readonly certificate: Certificate;
  /** Where mail of a domain goes: to one place for all, or as a function says. */
  readonly destinationsOf: (domain: string) => readonly Destination[];
}

/** A real MTA on the loopback that enforces the policies in force at each of its two hops. */
export interface Gateway {
  readonly port: number;
  /** Calls back for each recipient that was delivered, or failed for good; the function it gives stops that. */
  onDelivered(listen: (delivered: Delivered) => void): () => void;
  stop(): Promise<void>;
}

export async function startGateway(state: State, { certificate, destinationsOf }: GatewayOptions): Promise<Gateway> {
  const listeners = new Set<(delivered: Delivered) => void>();
  const questions = await answerQuestions({
    rules: createRules(state),
    destinationsOf,
    told: (delivered) => listeners.forEach((listen) => listen(delivered)),
  });
  try {
    const mta = await startMta(questions.port, certificate);
    state.deliveries.gateway = { host: '127.0.0.1', port: mta.port };
    listeners.add(({ message, recipient, what, tls }) =>
      state.deliveries.add(message, { recipient, outcome: what, tls }),
    );
    return {
      port: mta.port,
      onDelivered: (listen) => {
        listeners.add(listen);
        return () => listeners.delete(listen);
      },
      stop: async () => {
        state.deliveries.gateway = null;
        await mta.stop();
        await questions.stop();
      },
    };
  } catch (error) {
    await questions.stop();
    throw error;
  }
}
