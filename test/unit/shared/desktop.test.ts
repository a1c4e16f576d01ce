import fc from 'fast-check';
import { expect, it } from 'vitest';
import { badgeName } from '../../../shared/badge';
import { isChangeSetName } from '../../../shared/changeSet/fileName';

it('a badge tells up to nine drafts by their number, and none for none', () => {
  expect([0, 1, 9, 10, 250_000].map(badgeName)).toEqual([null, '1', '9', '9+', '9+']);
  fc.assert(
    fc.property(fc.nat(), (drafts) => {
      const name = badgeName(drafts);
      if (drafts === 0) expect(name).toBeNull();
      else expect(name).toBe(drafts < 10 ? String(drafts) : '9+');
    }),
  );
});

it.each([
  ['monday.hopseal', true],
  ['Montag.HOPSEAL', true],
  ['a.b.hopseal', true],
  ['.hopseal', false],
  ['hopseal', false],
  ['monday.hopseal.exe', false],
  ['monday.hopseal ', false],
  ['', false],
])('knows a change set by its name: %j', (name, isOne) => {
  expect(isChangeSetName(name)).toBe(isOne);
});
