import fc from 'fast-check';
import { expect, it } from 'vitest';
import { flawLines } from '../../../electron/cli/told/checked';
import { aligned, oneLine } from '../../../electron/cli/told/lines';

const FORGED = 'a.example\nb.example  incoming  off → required';

it('leaves a name in its line, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (any) => {
      expect(oneLine(any)).not.toMatch(/[\r\n\t]/u);
      if (!/[\r\n\t]/u.test(any)) expect(oneLine(any)).toBe(any);
    }),
  );
});

it('makes no line out of a name, in a plan or among what is wrong', () => {
  const shown = String.raw`a.example\nb.example  incoming  off → required`;
  expect(
    aligned([
      [FORGED, 'x'],
      ['c.example', 'y'],
    ]),
  ).toEqual([`${shown}  x`, `${'c.example'.padEnd(shown.length)}  y`]);
  const [line = '', ...others] = flawLines({ checked: [], unknown: [FORGED] });
  expect(line).toContain(shown);
  expect(others).toEqual([]);
});
