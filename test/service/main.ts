import { writeFileSync } from 'node:fs';
import { readCommandLine } from './cli';
import { customersCsv } from './controlPanel/customersCsv';
import { startPanel } from './controlPanel/panel';
import { startMail, type Mail } from './gateway/mail';
import { startInternet, type Internet } from './internet/internet';
import { StartFailure, startService, type Service } from './index';

const MAX_SKIPPED_SHOWN = 10;

const { options, gateway, internet: isWanted, controlPanel } = readCommandLine(process.argv.slice(2));
const internet = isWanted ? await startInternet() : null;
try {
  if (controlPanel) await runPanel(controlPanel.customers);
  else await runService();
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  console.error(`error: ${error.message}`);
  process.exit(2);
}

async function runService(): Promise<void> {
  const service = await startService({ ...options, defaultRoute: internet?.routeOf });
  const lines = welcome(service, options.file !== undefined);
  const mail = gateway && (await startMail(service, { ...gateway, internet }).catch(stopAndThrow(service)));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(service, mail));
  console.log(
    [...lines, ...(mail?.lines ?? []), ...(internet ? linesOf(internet) : []), 'Stop with Ctrl+C.'].join('\n'),
  );
}

/** The double of the Control Panel. What its customers are is no part of it: its technicians have a list. */
async function runPanel(customers: string | null): Promise<void> {
  const { port, seed, latencyMs } = options;
  const panel = await startPanel({
    port,
    seed: seed && 'domains' in seed ? seed : undefined,
    latencyMs,
    defaultRoute: internet?.routeOf,
  });
  if (customers !== null) writeFileSync(customers, customersCsv(panel.owned));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(panel, null));
  const lines = [
    `Control Panel at ${panel.url}`,
    `  user name ${panel.user}, password ${panel.password}`,
    `  holds    ${panel.owned.length} domains`,
    ...(customers === null ? [] : [`  customers are listed in ${customers}`]),
  ];
  console.log([...lines, ...(internet ? linesOf(internet) : []), 'Stop with Ctrl+C.'].join('\n'));
}

/** A service that is not of use as it was asked for is none. */
function stopAndThrow(service: Service): (error: unknown) => Promise<never> {
  return async (error) => {
    await service.stop();
    throw error;
  };
}

async function stop(service: Pick<Service, 'stop'>, mail: Mail | null): Promise<void> {
  try {
    await service.stop();
    await mail?.stop();
    await internet?.stop();
    console.log('Stopped.');
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
}

function linesOf({ settings }: Internet): string[] {
  return [
    `  internet DNS at ${settings.resolver ?? ''}, mail servers that MX records name on port ${settings.smtpPort}`,
    `           The app probes it when it is started with HOPSEAL_PROBE='${JSON.stringify(settings)}'`,
  ];
}

function welcome({ url, file, admin, reader, counts, seeded }: Service, kept: boolean): string[] {
  const skipped = seeded?.skipped ?? [];
  return [
    `Reference service at ${url}`,
    ...[admin, reader].map(
      ({ name, token, password }) => `  ${name.padEnd(8)} token ${token}  (user name ${name}, password ${password})`,
    ),
    `  holds    ${counts.admins} admins, ${counts.domains} domains, ${counts.policies} policies`,
    `  file     ${file}${kept ? '' : ' (goes away with the service)'}${seeded ? '' : '; filled before and used as it is'}`,
    ...(skipped.length > 0 ? [`  left out ${skipped.length} rows of the CSV file:`] : []),
    ...skipped.slice(0, MAX_SKIPPED_SHOWN).map(({ row, reason }) => `    row ${row}: ${reason}`),
    ...(skipped.length > MAX_SKIPPED_SHOWN ? [`    and ${skipped.length - MAX_SKIPPED_SHOWN} more`] : []),
  ];
}
