import { describe, expect, it } from 'vitest';
import { timeLeft } from '../../../shared/text/timeLeft';

describe('the time left', () => {
  it.each([
    [0, 'about 1 second left'],
    [900, 'about 1 second left'],
    [9_100, 'about 10 seconds left'],
    [10_100, 'about 15 seconds left'],
    [18_000, 'about 20 seconds left'],
    [55_000, 'about 55 seconds left'],
    [55_001, 'about 1 minute left'],
    [60_000, 'about 1 minute left'],
    [60_001, 'about 2 minutes left'],
    [59 * 60_000, 'about 59 minutes left'],
    [59.5 * 60_000, 'about 1 hour left'],
    [61 * 60_000, 'about 2 hours left'],
  ])('of %i ms is "%s"', (ms, text) => {
    expect(timeLeft(ms)).toBe(text);
  });
});
