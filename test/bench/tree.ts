import { fileURLToPath } from 'node:url';
import { _electron, type Page } from 'playwright';
import { build } from 'vite';
import { sandboxFlags } from '../../scripts/electronFlags';
import { median, type Figures } from './figures';

const RUNS = 31;
const SCROLL_MS = 3000;
const WHEEL_PX = 240;
const SUBJECTS = ['app', 'floor'] as const;
type Subject = (typeof SUBJECTS)[number];

interface Took {
  readonly paint: number;
  readonly expand: number;
  readonly filter: number;
}

/** The tree at 102,000 nodes against a plain flat list with @tanstack/react-virtual, in turn, in the same window. */
export async function measureTree(electron: string, userData: string): Promise<Figures> {
  const script = await bundle();
  const app = await _electron.launch({
    executablePath: electron,
    args: [
      ...sandboxFlags(),
      '--disable-gpu',
      `--user-data-dir=${userData}`,
      fileURLToPath(new URL('./apps/bare', import.meta.url)),
    ],
  });
  try {
    const page = await app.firstWindow();
    await page.setContent('<!doctype html><div id="place" style="width:400px;height:740px"></div>');
    await page.addStyleTag({ content: script.css });
    await page.addScriptTag({ content: script.code });
    return { ...(await times(page)), ...(await scrolling(page)) };
  } finally {
    await app.close();
  }
}

async function times(page: Page): Promise<Figures> {
  const took: Record<Subject, Took[]> = { app: [], floor: [] };
  // The first run of each compiles what the others run.
  for (let run = 0; run <= RUNS; run++) {
    for (const subject of SUBJECTS) {
      const once = await page.evaluate<Took>(`bench.run('${subject}')`);
      if (run > 0) took[subject].push(once);
    }
  }
  const of = (subject: Subject, what: keyof Took): number => median(took[subject].map((once) => once[what]));
  return {
    'tree.first_paint_ms': of('app', 'paint'),
    'tree.first_paint_ratio': of('app', 'paint') / of('floor', 'paint'),
    'tree.expand_5k_ms': of('app', 'expand'),
    'tree.expand_5k_ratio': of('app', 'expand') / of('floor', 'expand'),
    'tree.filter_first_key_ms': of('app', 'filter'),
    'tree.filter_first_key_ratio': of('app', 'filter') / of('floor', 'filter'),
  };
}

/** Frames dropped while a mouse's wheel turns, and what the page holds with the tree in it. */
async function scrolling(page: Page): Promise<Figures> {
  const dropped: Record<Subject, number> = { app: 0, floor: 0 };
  let heap = 0;
  for (const subject of [...SUBJECTS].reverse()) {
    await page.evaluate(`bench.stand('${subject}')`);
    await page.mouse.move(200, 400);
    const counted = page.evaluate<number>(`bench.countDropped(${SCROLL_MS})`);
    let isOver = false;
    void counted.then(() => (isOver = true));
    while (!isOver) await page.mouse.wheel(0, WHEEL_PX);
    dropped[subject] = await counted;
    if (subject === 'app') heap = await heapOf(page);
    await page.evaluate('bench.unmount()');
  }
  return {
    'tree.dropped_frames': dropped.app,
    'tree.dropped_frames_floor': dropped.floor,
    'tree.heap_mb': heap,
  };
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** The page's script and styles, each as one text. */
async function bundle(): Promise<{ readonly code: string; readonly css: string }> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome130',
      lib: { entry: fileURLToPath(new URL('./tree/page.tsx', import.meta.url)), formats: ['iife'], name: 'treeBench' },
    },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error('The page was not built.');
  const textOf = (ending: string): string =>
    first.output
      .filter(({ fileName }) => fileName.endsWith(ending))
      .map((file) => (file.type === 'chunk' ? file.code : String(file.source)))
      .join('\n');
  return { code: textOf('.js'), css: textOf('.css') };
}
