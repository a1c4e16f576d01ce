import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startService, type Service, type ServiceOptions } from '../../test/service';

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
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the service on a SQLite file of its own. */
export async function startDemoService(file: string): Promise<DemoService> {
  let running: Service | null = await startService({ file, seed: SEED });
  const { url, port, counts, admin } = running;
  return {
    url,
    token: admin.token,
    source: 'file' in SEED ? 'dotgov-domains.csv' : `${SEED.domains} made-up domains`,
    counts,
    start: async () => {
      running ??= await startService({ file, port });
    },
    stop: async () => {
      await running?.stop();
      running = null;
    },
  };
}
