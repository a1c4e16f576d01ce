import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { UpdateState } from '../../../shared/messages/updates';
import { afterEvent, type UpdateEvent } from '../../../shared/updates/state';

const problem = { code: 'update.unreachable', details: { host: 'updates.example' } } as const;
const EVENTS: readonly UpdateEvent[] = [
  { type: 'channel', channel: 'stable' },
  { type: 'channel', channel: 'beta' },
  { type: 'channel', channel: 'off' },
  { type: 'look' },
  { type: 'nothing', at: '2026-01-02T03:04:05.000Z' },
  { type: 'found', version: '2.0.0' },
  { type: 'load' },
  { type: 'progress', percent: 41.6 },
  { type: 'cancelled' },
  { type: 'loaded' },
  { type: 'failed', problem },
];
const IDLE: UpdateState = { phase: 'idle', lookedAt: null };
const after = (...types: readonly UpdateEvent['type'][]): UpdateState =>
  types.reduce<UpdateState>((state, type) => {
    const event = EVENTS.find((each) => each.type === type);
    if (!event) throw new Error(`There is no event ${type}.`);
    return afterEvent(state, event);
  }, IDLE);

it('goes from a look to an update that is ready, and through what fails on the way', () => {
  expect(after('look', 'nothing')).toEqual({ phase: 'idle', lookedAt: '2026-01-02T03:04:05.000Z' });
  expect(after('look', 'found', 'load', 'progress')).toEqual({ phase: 'loading', version: '2.0.0', percent: 42 });
  expect(after('look', 'found', 'load', 'cancelled')).toEqual({ phase: 'found', version: '2.0.0' });
  expect(after('look', 'found', 'load', 'loaded')).toEqual({ phase: 'ready', version: '2.0.0' });
  expect(after('look', 'failed')).toEqual({ phase: 'failed', problem, version: null });
  expect(after('look', 'failed', 'load')).toEqual({ phase: 'failed', problem, version: null });
  expect(after('look', 'found', 'load', 'failed', 'load')).toMatchObject({ phase: 'loading', percent: 0 });
  expect(after('look', 'found', 'load', 'loaded', 'look')).toMatchObject({ phase: 'ready' });
});

it('loads by a word alone, is ready only after loading, and another channel gives up what was under way', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 40 }), (events) => {
      let state: UpdateState = IDLE;
      for (const event of events) {
        const next = afterEvent(state, event);
        if (next.phase === 'loading' && state.phase !== 'loading') expect(event.type).toBe('load');
        if (next.phase === 'ready' && state.phase !== 'ready') expect(state.phase).toBe('loading');
        if (next.phase === 'found' && state.phase !== 'found') expect(['looking', 'loading']).toContain(state.phase);
        if (state.phase === 'off' && event.type !== 'channel') expect(next).toBe(state);
        if (event.type === 'channel') expect(['idle', 'off']).toContain(next.phase);
        state = next;
      }
    }),
  );
});

it('does nothing in a program that does not update itself', () => {
  const none: UpdateState = { phase: 'none', why: 'packageManager' };
  for (const event of EVENTS) expect(afterEvent(none, event)).toBe(none);
});
