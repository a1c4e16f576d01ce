import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What became of one step. */
interface StepResult {
  readonly step: string;
  readonly ok: boolean;
  readonly ms: number;
  readonly error?: string;
  readonly skipped?: string;
}

/** Takes a picture of what is on the screen to a file. */
export type TakePicture = (file: string) => Promise<unknown>;

/** Walks through steps one after the other, times each, and numbers the pictures taken. */
export class Recorder {
  private readonly results: StepResult[] = [];
  private pictures = 0;

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  /** Runs a step. One that fails ends the walk: what follows stands on it. */
  async step<T>(step: string, run: () => Promise<T>): Promise<T> {
    const started = performance.now();
    const took = (): number => Math.round(performance.now() - started);
    try {
      const result = await run();
      this.note({ step, ok: true, ms: took() });
      return result;
    } catch (error) {
      this.note({ step, ok: false, ms: took(), error: error instanceof Error ? error.message : String(error) });
      throw error;
    }
  }

  /** Notes a step that cannot be done here, and why. */
  skip(step: string, why: string): void {
    this.results.push({ step, ok: true, ms: 0, skipped: why });
    console.log(`skipped           ${step}: ${why}`);
  }

  async picture(name: string, take: TakePicture): Promise<void> {
    const number = String(++this.pictures).padStart(2, '0');
    await take(join(this.folder, `${number}-${name}.png`));
  }

  /** Writes summary.json, with what else there is to say of the walk. */
  finish(facts: Readonly<Record<string, unknown>>): {
    readonly ok: boolean;
    readonly steps: number;
    readonly failed: number;
  } {
    const failed = this.results.filter(({ ok }) => !ok).length;
    const summary = { ok: failed === 0, ...facts, steps: this.results };
    writeFileSync(join(this.folder, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
    return { ok: summary.ok, steps: this.results.length, failed };
  }

  private note(result: StepResult): void {
    this.results.push(result);
    console.log(`${result.ok ? 'ok    ' : 'FAILED'} ${String(result.ms).padStart(6)} ms  ${result.step}`);
    if (result.error) console.log(`       ${result.error.split('\n')[0]}`);
  }
}
