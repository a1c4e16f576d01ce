import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startService, type Service, type ServiceOptions } from '../../test/service';
import type { Gateway } from '../../test/service/gateway/gateway';
import { startMail } from '../../test/service/gateway/mail';
import { findMta } from '../../test/service/gateway/mta';
import { startInternet, type Internet } from '../../test/service/internet/internet';

/** Real input, where it stands beside the project: the registered .gov domains. */
const DOTGOV = fileURLToPath(new URL('../../../shared/data/dotgov-domains.csv', import.meta.url));

/** What the demo's service is filled with: 16,539 real domains where they are at hand, else 2,000 made-up ones. */
const SEED: NonNullable<ServiceOptions['seed']> = existsSync(DOTGOV)
  ? { file: DOTGOV, domain: 'Domain name', levels: ['State', 'Organization name'], name: '.gov' }
  : { domains: 2000, seed: 1 };

/** The reference service of a demo, which can be stopped and started again at the same address. */
export interface DemoService {
  readonly url: string;
  readonly token: string;
  /** What it is filled with, for a person. */
  readonly source: string;
  readonly counts: Service['counts'];
  /** The small Internet that its domains' mail servers are on. */
  readonly internet: Internet;
  /** The real mail server that enforces its policies while it runs; null where none is installed here. */
  gateway(): Gateway | null;
  start(): Promise<void>;
  /** Stops the service alone, to be started again. */
  pause(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the service on a SQLite file of its own, with mail servers for its domains, and a mail gateway where there is one. */
export async function startDemoService(file: string): Promise<DemoService> {
  const internet = await startInternet();
  const begin = async (port?: number) => {
    const service = await startService({ file, seed: SEED, port, defaultRoute: internet.routeOf });
    const mail = findMta() === null ? null : await startMail(service, { deliverTo: null, internet });
    return { service, mail };
  };
  let running: Awaited<ReturnType<typeof begin>> | null = await begin();
  const { url, port, counts, admin } = running.service;
  const end = async (): Promise<void> => {
    await running?.service.stop();
    await running?.mail?.stop();
    running = null;
  };
  return {
    url,
    token: admin.token,
    source: 'file' in SEED ? 'dotgov-domains.csv' : `${SEED.domains} made-up domains`,
    counts,
    internet,
    gateway: () => running?.mail?.gateway ?? null,
    start: async () => {
      running ??= await begin(port);
    },
    pause: end,
    stop: async () => {
      await end();
      await internet.stop();
    },
  };
}
