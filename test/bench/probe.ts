import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { startTestCore } from '../core/testCore';
import { startService } from '../service';
import { startInternet } from '../service/internet/internet';
import type { Figures } from './figures';

const DOMAINS = 5000;

/**
 * A probe of 5,000 domains on the loopback. Each has a mail server of its own by name, so that each is connected to and TLS is made; servers,
 * resolver and core share this process. The stall is the longest that its loop was held up.
 */
export async function measureProbe(temp: string): Promise<Figures> {
  const internet = await startInternet();
  const { port } = internet.server('good');
  const service = await startService({
    seed: { domains: DOMAINS, seed: 1 },
    defaultRoute: (domain) => [{ host: `${domain}.mail.test`, port }],
  });
  const core = startTestCore({ folder: join(temp, 'probe'), probes: internet.settings });
  try {
    await core.connectAndPull(service.url, service.admin.token);
    const { ids } = await core.tree();
    const over = core.next('probe', ({ state }) => state === 'over');
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const started = performance.now();
    await core.call('probe.start', { nodes: [ids[0] ?? ''] });
    const state = await over;
    const seconds = (performance.now() - started) / 1000;
    delay.disable();
    if (state.state !== 'over' || state.problem) throw new Error('The probe did not go to its end.');
    return { 'probe.domains_per_s': DOMAINS / seconds, 'probe.longest_stall_ms': delay.max / 1e6 };
  } finally {
    await core.stop();
    await service.stop();
    await internet.stop();
  }
}
