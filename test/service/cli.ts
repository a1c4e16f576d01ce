import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { FaultPlanError, readFaultPlan, type FaultPlan } from './faults/plan';
import type { Destination } from './routes';
import type { ServiceOptions } from './service';

const DEFAULT_PORT = 8025;

interface Flags {
  readonly port: number;
  readonly file?: string;
  readonly domains: number;
  readonly seed: number;
  readonly from?: string;
  readonly domain?: string;
  readonly levels?: string[];
  readonly name?: string;
  readonly token?: string;
  readonly readerToken?: string;
  readonly latency: number;
  readonly faults?: FaultPlan;
  readonly requestsPerMinute: number;
  readonly batchSize: number;
  readonly anySender: boolean;
  readonly gateway: boolean;
  readonly internet: boolean;
  readonly controlPanel: boolean;
  readonly customers?: string;
  readonly deliverTo?: Destination;
}

/** What the command line asks for. */
export interface CommandLine {
  readonly options: ServiceOptions;
  /** Whether a real MTA is to enforce the policies, and where it delivers to; null: to a mail server of its own that keeps nothing. */
  readonly gateway: { readonly deliverTo: Destination | null } | null;
  /** Whether the Control Panel's double is to stand in its place, and where the list of its customers is written to. */
  readonly controlPanel: { readonly customers: string | null } | null;
  /** Whether its domains are to have mail servers and DNS on the loopback, to be probed. */
  readonly internet: boolean;
}

/** Reads the command line. A wrong one ends the program with a sentence and code 2. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const command = new Command('service')
    .description('The reference service: the mail filtering API over a real socket and a SQLite file.')
    .option('--port <number>', 'port on 127.0.0.1; 0 takes a free one', whole(0, 65_535), DEFAULT_PORT)
    .option('--file <file>', 'SQLite file to keep everything in (without: a temporary one)')
    .option(
      '--domains <count>',
      'fill an empty file with a made-up MSP of 100 to 100000 domains',
      whole(100, 100_000),
      2000,
    )
    .option('--seed <number>', 'which made-up MSP', whole(0, 2 ** 31), 1)
    .option('--from <file.csv>', 'fill an empty file from a CSV file; needs --domain and --levels')
    .option('--domain <column>', 'its column with the domain')
    .option('--levels <columns>', 'its columns with the admins, topmost first: "State,Organization name"', columns)
    .option('--name <name>', 'what the account at the top is called (without: the name of the CSV file)')
    .option('--token <token>', "the admin's token (without: a made-up one, or the file's)", token)
    .option('--reader-token <token>', "the reader's token", token)
    .option('--latency <ms>', 'wait before each answer', whole(0, 60_000), 0)
    .option('--faults <file.json>', 'misbehave as the plan in it says (test/service/faults/plan.ts)', faultPlan)
    .option('--requests-per-minute <count>', 'how many requests each user may send', whole(1, 1_000_000), 6000)
    .option('--batch-size <count>', 'how many changes a batch may hold', whole(1, 1000), 100)
    .option('--any-sender', 'take the bare sender *', false)
    .option('--gateway', 'start a real mail gateway (Exim) that enforces the policies in force at both hops', false)
    .option(
      '--deliver-to <host:port>',
      'where the gateway delivers all mail to (without: to a server that keeps nothing, or where --internet has it)',
      destination,
    )
    .option('--internet', 'give the domains mail servers of every kind, and DNS, on the loopback: to be probed', false)
    .option(
      '--control-panel',
      'be a Control Panel of Mail Assure instead: domains and their routes, for a password',
      false,
    )
    .option('--customers <file.csv>', "write the list of the Control Panel's customers there")
    .addHelpText(
      'after',
      "\nGET, PUT and DELETE /admin/faults show, set and end the fault plan while it runs, with the admin's token.\n",
    )
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
    .parse(args, { from: 'user' });
  const flags = command.opts<Flags>();
  if (flags.deliverTo && !flags.gateway) command.error('error: --deliver-to is for the gateway: add --gateway.');
  if (flags.customers !== undefined && !flags.controlPanel) {
    command.error('error: --customers is for the Control Panel: add --control-panel.');
  }
  const options = {
    port: flags.port,
    file: flags.file,
    seed: seedOf(flags, (sentence) => command.error(`error: ${sentence}`)),
    tokens: { admin: flags.token, reader: flags.readerToken },
    latencyMs: flags.latency,
    faults: flags.faults,
    requestsPerMinute: flags.requestsPerMinute,
    batchSize: flags.batchSize,
    anySender: flags.anySender,
  };
  return {
    options,
    controlPanel: flags.controlPanel ? { customers: flags.customers ?? null } : null,
    internet: flags.internet,
    gateway: flags.gateway ? { deliverTo: flags.deliverTo ?? null } : null,
  };
}

function seedOf({ from, domain, levels, name, domains, seed }: Flags, fail: (sentence: string) => never) {
  if (from === undefined) {
    if (domain ?? levels ?? name)
      fail('--domain, --levels and --name say how to read a CSV file: name it with --from.');
    return { domains, seed };
  }
  if (domain === undefined || levels === undefined) {
    return fail('--from needs --domain "COLUMN" and --levels "COLUMN,COLUMN" to know what its columns mean.');
  }
  return { file: from, domain, levels, name };
}

function whole(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/u.test(text) && value >= min && value <= max) return value;
    throw new InvalidArgumentError(`It takes a whole number from ${min} to ${max}.`);
  };
}

function columns(text: string): string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.some((name) => name === '')) throw new InvalidArgumentError('It takes column names with commas between.');
  return names;
}

function faultPlan(file: string): FaultPlan {
  try {
    return readFaultPlan(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof FaultPlanError) throw new InvalidArgumentError(error.message);
    if (error instanceof SyntaxError) throw new InvalidArgumentError('The file is not JSON.');
    throw new InvalidArgumentError('The file cannot be read.');
  }
}

function destination(text: string): Destination {
  // What Exim takes for a list, or for a word of its own, is no host.
  const [, host, port] = /^([A-Za-z0-9.-]+):(\d+)$/u.exec(text) ?? [];
  if (host === undefined || port === undefined)
    throw new InvalidArgumentError('It takes a host name or an IPv4 address, and a port: 127.0.0.1:2525.');
  return { host, port: whole(1, 65_535)(port) };
}

function token(text: string): string {
  if (/^[\x21-\x7e]{8,200}$/u.test(text)) return text;
  throw new InvalidArgumentError('A token has 8 to 200 characters of ASCII and no spaces.');
}
