import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linkTo, parseLink } from '../../../shared/link';

it('a link leads where it was made for', () => {
  const workspace = fc.stringMatching(/^[a-z0-9]{1,64}$/u);
  const node = fc.stringMatching(/^[A-Za-z0-9_.-]{1,100}$/u);
  fc.assert(
    fc.property(fc.record({ workspace, node }), (link) => {
      expect(parseLink(linkTo(link))).toEqual(link);
    }),
  );
});

it.each([
  '',
  'hopseal://',
  'hopseal://show/',
  'hopseal://show/abc',
  'hopseal://show/abc/n1/more',
  'hopseal://show/../n1',
  'hopseal://show/ABC/n1',
  'hopseal://show/abc/n1?x=1',
  'hopseal://show/abc/n%31',
  'hopseal://push/abc/n1',
  'https://show/abc/n1',
  ' hopseal://show/abc/n1',
  'hopseal://show/abc/n1\n',
  `hopseal://show/abc/${'n'.repeat(500)}`,
])('%s is none', (text) => {
  expect(parseLink(text)).toBeNull();
});
