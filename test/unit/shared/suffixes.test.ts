import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSenders } from '../../../shared/findings/lists';
import { isPublicSuffix, SUFFIX_LIST, tldKind } from '../../../shared/findings/suffixes';

describe('the list of public suffixes', () => {
  it('is the one of the tldts that is installed', () => {
    const manifest = new URL('../../../node_modules/tldts/package.json', import.meta.url);
    expect((JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version).toBe(SUFFIX_LIST.tldts);
  });

  it('knows suffixes, private ones too', () => {
    expect(['co.uk', 'github.io', 'com'].map(isPublicSuffix)).toEqual([true, true, true]);
    expect(['contoso.co.uk', 'contoso.com', 'local', 'x.unknowntld'].map(isPublicSuffix)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(['a.de', 'a.cmo', 'a.test'].map(tldKind)).toEqual(['known', 'unknown', 'reserved']);
  });

  it('warns of no unknown top-level domain for sure once it is a year old', () => {
    const at = (now: string) => ({ nodeDomain: null, anySender: false, now: Date.parse(now) });
    const severityAt = (now: string) => checkSenders(['ann@partner.cmo'], at(now))[0]?.severity;
    expect(severityAt(SUFFIX_LIST.date)).toBe('warning');
    expect(severityAt('2999-01-01')).toBe('note');
  });
});
