import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startService, type Service } from '../service';
import { CallFailed } from '../core/coreClient';
import { act } from './actions';
import { check, type Findings } from './checks';
import { createColleague } from './colleague';
import { converge } from './converge';
import { CoreGone, startCore, type CoreHandle } from './coreHandle';
import { faultsOf } from './faults';
import { Ledger } from './ledger';
import { buildCoreProgram } from './program';
import { createRandom, type Random } from './random';

/** After how many rounds everything comes to rest and is checked, besides at the end. */
const CHECK_EVERY = 50;
/** How long a core may take to come to rest, in milliseconds. */
const REST_MS = 60_000;
const MOST_ACTIONS = 4;
/** A kill comes so many milliseconds, at most, after an action began. */
const KILL_WITHIN_MS = 40;

export interface Outcome extends Findings {
  readonly facts: Readonly<Record<string, number>>;
}

export async function runChaos(temp: string, rounds: number, seed: number): Promise<Outcome> {
  const program = await buildCoreProgram();
  const service = await startService({
    file: join(temp, 'service.sqlite'),
    seed: { domains: 100, seed: 1 },
    batchSize: 5,
    requestsPerMinute: 1_000_000,
  });
  const run = new Run(service, program, join(temp, 'workspaces'), createRandom(seed));
  try {
    await run.begin();
    for (let round = 1; round <= rounds; round++) {
      await run.round();
      if (round % CHECK_EVERY === 0 || round === rounds) await run.rest(seed + round);
    }
    return run.outcome();
  } finally {
    await run.end();
    await service.stop();
  }
}

/** The domains that edits go to: few, so that they meet. */
const BUSY_DOMAINS = 40;

class Run {
  readonly #ledger = new Ledger();
  readonly #failed: string[] = [];
  readonly #facts = { rounds: 0, kills: 0, actions: 0, refused: 0, checks: 0 };
  #passed = 0;
  #core: CoreHandle | null = null;
  #workspace: string | null = null;
  #domains: string[] = [];
  #colleague: ReturnType<typeof createColleague> | null = null;

  constructor(
    readonly service: Service,
    readonly program: string,
    readonly folder: string,
    readonly random: Random,
  ) {}

  async begin(): Promise<void> {
    const { service } = this;
    this.#core = this.#start();
    const opened = await this.#core.connectAndPull(service.url, service.admin.token);
    this.#workspace = opened.workspace.id;
    const { ids, kinds } = opened.tree.ids.length > 1 ? opened.tree : await this.#core.tree();
    this.#domains = ids.filter((_, at) => kinds[at] === 1).slice(0, BUSY_DOMAINS);
    this.#colleague = createColleague(service, this.random, opened.workspace.root, this.#domains);
    service.setFaults(faultsOf(1));
  }

  /** A few actions, a colleague between them, and now and then the end of the process in the middle of one. */
  async round(): Promise<void> {
    this.#facts.rounds++;
    const core = (this.#core ??= this.#start());
    const actions = 1 + this.random.below(MOST_ACTIONS);
    for (let at = 0; at < actions; at++) {
      if (this.random.chance(0.4)) this.#colleague?.act();
      const doing = this.#act(core);
      if (this.random.chance(0.1)) {
        await wait(this.random.below(KILL_WITHIN_MS));
        await this.#kill(core);
        await doing;
        return;
      }
      await doing;
    }
  }

  /** The faults go off, all comes to rest, and everything is held against everything. */
  async rest(seed: number): Promise<void> {
    const { service } = this;
    service.setFaults(null);
    const core = (this.#core ??= this.#start());
    try {
      await Promise.race([converge(core), tooLong()]);
      const { passed, failed } = await check(core, service, service.admin.name, this.#ledger);
      this.#passed += passed;
      this.#failed.push(...failed);
    } catch (error) {
      const status = await core.call('workspace.current', null).catch(() => null);
      this.#failed.push(`${String(error)} ${JSON.stringify(status && 'status' in status ? status.status : status)}`);
    }
    this.#facts.checks++;
    this.#noteComplaints(core);
    service.setFaults(faultsOf(seed));
  }

  outcome(): Outcome {
    const faults = Object.values(this.service.faultCounts()).reduce((sum, count) => sum + count, 0);
    return { passed: this.#passed, failed: this.#failed, facts: { ...this.#facts, faults } };
  }

  async end(): Promise<void> {
    await this.#core?.kill();
  }

  #start(): CoreHandle {
    return startCore({
      program: this.program,
      folder: this.folder,
      token: this.service.admin.token,
      open: this.#workspace,
    });
  }

  async #act(core: CoreHandle): Promise<void> {
    this.#facts.actions++;
    try {
      await act({ core, ledger: this.#ledger, random: this.random, domains: this.#domains });
    } catch (error) {
      // What the core refuses (busy, nothing to push, a plan that moved on) is an answer; a defect is not.
      if (error instanceof CallFailed && error.problem.code !== 'defect') this.#facts.refused++;
      else if (!(error instanceof CoreGone))
        this.#failed.push(String(error instanceof CallFailed ? JSON.stringify(error.problem) : error));
    }
  }

  async #kill(core: CoreHandle): Promise<void> {
    this.#facts.kills++;
    this.#noteComplaints(core);
    await core.kill();
    this.#core = null;
  }

  #noteComplaints({ complaints }: CoreHandle): void {
    if (complaints.includes('Defect')) this.#failed.push(complaints.slice(0, 2000));
  }
}

async function tooLong(): Promise<never> {
  await wait(REST_MS, undefined, { ref: false });
  throw new Error('The core does not come to rest in time.');
}
