import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { CORE_CALLS, type CoreCall } from '../../shared/messages/core';
import { MAIN_CALLS, type MainCall } from '../../shared/messages/main';
import { openConnected, openService } from './fixtures';

const MESSAGES = 100_000;
const CHUNK = 5000;
const LONG_MS = 600_000;

/** Names that an object has without being asked, and others that are none of ours. */
const HOSTILE_NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  'file.read',
  'Undo',
  'undo\u0000',
  'x'.repeat(5000),
];
const HOSTILE_VALUES = [
  null,
  '',
  -1,
  1.5,
  1e308,
  '__proto__',
  '../../etc/passwd',
  '\u0000',
  'x'.repeat(20_000),
  [],
  {},
  [[[[[]]]]],
  { __proto__: { id: 'n1' } },
];

const anything = fc.oneof(
  fc.constantFrom(...HOSTILE_VALUES),
  fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }),
  // Near to what is asked for: right names, wrong values.
  fc.dictionary(
    fc.constantFrom(
      'node',
      'nodes',
      'id',
      'policy',
      'from',
      'ticket',
      'theme',
      'path',
      'query',
      'next',
      'settings',
      'revision',
      '__proto__',
    ),
    fc.oneof(fc.constantFrom(...HOSTILE_VALUES), fc.jsonValue({ maxDepth: 2 })),
    { maxKeys: 5 },
  ),
);

type Schemas = Readonly<Record<string, { readonly ask: v.GenericSchema }>>;

/** What is no call of these: a name that is none, or a question that does not fit. */
function misses(schemas: Schemas): fc.Arbitrary<{ call: unknown; ask: unknown }> {
  const names = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...Object.keys(schemas)) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(...HOSTILE_NAMES, null, 7, {}) },
  );
  return fc
    .record({ call: names, ask: anything })
    .filter(
      ({ call, ask }) =>
        typeof call !== 'string' || !Object.hasOwn(schemas, call) || !v.is(schemas[call]?.ask ?? v.never(), ask),
    );
}

const seed = 20261125;
const toMain = misses(MAIN_CALLS satisfies Record<MainCall, unknown>);
const toCore = fc.oneof(
  { weight: 9, arbitrary: misses(CORE_CALLS satisfies Record<CoreCall, unknown>).map((each) => ({ id: 1, ...each })) },
  { weight: 1, arbitrary: anything },
);

/** Keeps the port to the core, as a page that has been taken over would; put in before any script of the page's own. */
const STEAL_PORT = `window.addEventListener('message', ({ ports }) => { if (ports[0]) window.stolen = ports[0]; }, true);`;

/** Values that JSON does not know: cycles, maps, views of memory, dates, errors, very deep ones. */
const ODD_VALUES = `(() => {
  const cycle = {}; cycle.self = cycle;
  let deep = null; for (let at = 0; at < 5000; at++) deep = { call: 'undo', ask: deep };
  return [undefined, NaN, Infinity, 10n, cycle, deep, new Map([['call', 'undo']]), new Set([1]), new Date(), /x/u, new Error('x'),
    new ArrayBuffer(8), new Uint8Array(1e6), [,,1], new Blob(['x']), Object.create(null), new Array(1e5).fill({})];
})()`;

it(
  `takes none of ${MESSAGES.toLocaleString('en')} malformed messages of a page that was taken over, and goes on`,
  { timeout: LONG_MS },
  async () => {
    const service = await openService();
    const app = await openConnected(service);
    const { page, electron, window } = app;
    await page.addInitScript(STEAL_PORT);
    await page.reload();
    await window.tree.waitFor();
    const processes = () =>
      electron.evaluate(({ app }) =>
        app
          .getAppMetrics()
          .map(({ pid, type }) => `${type} ${pid}`)
          .sort(),
      );
    const before = await processes();

    const counts = { refused: 0, accepted: [] as unknown[] };
    for (let sent = 0; sent < MESSAGES / 2; sent += CHUNK) {
      const answers = await page.evaluate(
        async (messages) => {
          const { hopseal } = globalThis as unknown as {
            hopseal: { callMain(call: unknown, ask: unknown): Promise<unknown> };
          };
          return Promise.all(messages.map(({ call, ask }) => hopseal.callMain(call, ask)));
        },
        fc.sample(toMain, { seed: seed + sent, numRuns: CHUNK }),
      );
      for (const answer of answers) {
        if (JSON.stringify(answer) === '{"ok":false,"error":"call.refused"}') counts.refused++;
        else counts.accepted.push(answer);
      }
    }
    expect(counts).toEqual({ refused: MESSAGES / 2, accepted: [] });

    const answered: unknown[] = [];
    for (let sent = 0; sent < MESSAGES / 2; sent += CHUNK) {
      answered.push(
        ...(await page.evaluate(
          async (messages) => {
            const { stolen } = globalThis as unknown as { stolen: MessagePort };
            const replies: { type?: string; problem?: { code?: string } }[] = [];
            const last = 900_000_000;
            const over = new Promise<void>((resolve) => {
              stolen.addEventListener('message', function hear({ data }: MessageEvent<{ id?: number; type?: string }>) {
                if (data.id === last) {
                  stolen.removeEventListener('message', hear);
                  resolve();
                } else if (data.id === 1 || data.type !== 'event') replies.push(data);
              });
            });
            for (const message of messages) stolen.postMessage(message);
            // What comes last, and is a call, is answered last.
            stolen.postMessage({ id: last, call: 'searches.all', ask: null });
            await over;
            return replies.map(({ type, problem }) => `${type} ${problem?.code}`);
          },
          fc.sample<unknown>(toCore, { seed: seed + sent, numRuns: CHUNK }),
        )),
      );
    }
    expect(new Set(answered)).toEqual(new Set(['error call.malformed']));

    const odd = await page.evaluate(`(async () => {
    const answers = [];
    // The bridge itself throws at what it cannot carry over.
    const sent = async (send) => { try { return JSON.stringify(await send()); } catch { return 'not sent'; } };
    for (const value of ${ODD_VALUES}) {
      for (const call of ['undo', 'node.get', value]) {
        answers.push(await sent(() => window.hopseal.callMain(call, value)));
        try { window.stolen.postMessage({ id: 1, call, ask: value }); } catch { /* It cannot be sent. */ }
        try { window.stolen.postMessage(value); } catch { /* It cannot be sent. */ }
      }
      answers.push(await sent(() => window.hopseal.dropped(value)));
    }
    return [...new Set(answers)].sort();
  })()`);
    expect(odd).toEqual(
      ['not sent', '{"ok":false,"error":"call.refused"}', '{"ok":true,"answer":null}'].filter((each) =>
        (odd as string[]).includes(each),
      ),
    );

    // The same processes are there, and the app does its work.
    expect(await processes()).toEqual(before);
    const [domain] = await window.tree.getByRole('treeitem').allTextContents();
    expect(domain).toBeTruthy();
    await page.reload();
    await window.tree.waitFor();
    await window.waitForConnection('online');
  },
);
