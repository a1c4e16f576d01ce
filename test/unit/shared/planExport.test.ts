import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, PLAN_STATES } from '../../../shared/messages/plan';
import type { ExportRow } from '../../../shared/plan/export/content';
import { exportPlan } from '../../../shared/plan/export/export';
import type { NodePolicy } from '../../../shared/policy/policy';
import { t } from '../../../shared/text/text';
import { hostileText, seeded } from '../../builders/hostile';

const INHERIT = { mode: 'inherit' } as const;
const SUMMARY = {
  account: 'admin',
  address: 'https://filter.example',
  at: '2026-03-05T10:02:00.000Z',
  reached: 1208,
  stopped: 0,
  stoppedFor: 0,
};

type Change = Partial<Omit<ExportRow, 'item'>> & { readonly item?: Partial<ExportRow['item']> };

function rowOf(name: string, { item, ...effect }: Change = {}): ExportRow {
  return {
    item: {
      node: name,
      name,
      kind: 'domain',
      path: [
        { id: 'root', name: 'Partner' },
        { id: 'customer', name: 'Contoso' },
      ],
      state: 'ready',
      savedAt: SUMMARY.at,
      before: { incoming: INHERIT, delivery: INHERIT },
      after: { incoming: { mode: 'required' }, delivery: INHERIT },
      findings: [],
      conflict: null,
      refused: null,
      isMerged: false,
      ...item,
    },
    incoming: 'tightens',
    delivery: null,
    strictness: 'tightens',
    reach: 3,
    isTakenOut: false,
    ...effect,
  };
}

describe('a plan that is exported', () => {
  const listed = (senders: string[]): NodePolicy => ({
    incoming: { mode: 'requiredFor', senders, recipients: ['finance'] },
    delivery: INHERIT,
  });
  const rows = [
    rowOf('b.example', { strictness: 'loosens', incoming: 'loosens' }),
    rowOf('a.example', {
      item: { before: listed(['*@old.example']), after: listed(['*@new.example', '*@bank.example']) },
    }),
    rowOf('c.example', {
      isTakenOut: true,
      item: { after: { incoming: { mode: 'required' }, delivery: { mode: 'automatic' } } },
    }),
    rowOf('d.example', {
      item: {
        state: 'blocked',
        path: [{ id: 'root', name: 'Partner' }],
        findings: [
          { code: 'address.no_at', severity: 'error', hop: 'incoming', list: 'senders', index: 0, entry: 'nobody' },
          { code: 'list.empty', severity: 'error', hop: 'incoming', list: 'recipients', index: null, entry: '' },
          {
            code: 'entry.upper_case',
            severity: 'note',
            hop: 'incoming',
            list: 'senders',
            index: 1,
            entry: 'A@b.example',
          },
        ],
        refused: { code: 'change.not_allowed', details: {} },
        isMerged: true,
      },
    }),
  ];
  const pushed = '2 changes reach 1,208 domains: 1 tightens, 1 loosens.';
  const held = '2 more are not in the push: 1 taken out, 1 with errors.';

  it('says in one sentence what the push does, and in one what stays behind', () => {
    expect(exportPlan('markdown', rows, SUMMARY)).toContain(`**${pushed} ${held}**`);
    expect(exportPlan('html', rows, SUMMARY)).toContain(`${pushed} ${held}`);
    expect(exportPlan('markdown', [], { ...SUMMARY, reached: 0 })).toContain(t('planExport/totals', { count: 0 }));
  });

  it('as Markdown names each change under its customer, with a row a hop', () => {
    const lines = exportPlan('markdown', rows, SUMMARY).split('\n');
    expect(lines[0]).toBe('# TLS policy plan of admin');
    expect(lines).toContain('https://filter.example, as of 2026-03-05 10:02 UTC');
    const headings = lines.filter((line) => line.startsWith('## '));
    expect(headings).toEqual(['## Partner', '## Partner › Contoso']);
    const cells = (name: string) =>
      lines.filter((line) => line.startsWith(`| ${name} |`)).map((line) => line.slice(2, -2).split(' | '));
    expect(cells('a.example')).toEqual([
      [
        'a.example',
        'Incoming',
        'Required for specific',
        'Required for specific',
        String.raw`Senders:<br>\+ \*@new.example<br>\+ \*@bank.example<br>− \*@old.example`,
        'Tightens',
        '3',
        'Ready',
        '',
      ],
    ]);
    expect(cells('c.example').map(([, hop]) => hop)).toEqual(['Incoming', 'Delivery']);
    expect(cells('d.example')[0]?.at(-1)).toBe(
      [
        `Error: Incoming, nobody: ${t('findings/address.no_at')}`,
        `Error: Incoming: ${t('findings/list.empty')}`,
        `Last push: ${t('errors/change.not_allowed')}`,
        t('planExport/merged'),
      ].join('<br>'),
    );
  });

  it('as CSV has a row a hop, with lists that the service’s own boxes take', () => {
    const { data } = papaparse.parse<Record<string, string>>(exportPlan('csv', rows, SUMMARY), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map((row) => [row['Customer or domain'], row['Hop'], row['State']])).toEqual([
      ['d.example', 'Incoming', 'Has errors'],
      ['a.example', 'Incoming', 'Ready'],
      ['b.example', 'Incoming', 'Ready'],
      ['c.example', 'Incoming', 'Taken out of the push'],
      ['c.example', 'Delivery', 'Taken out of the push'],
    ]);
    expect(data[1]).toMatchObject({
      Customer: 'Partner › Contoso',
      'Senders added': '*@new.example *@bank.example',
      'Senders removed': '*@old.example',
      'Recipients added': '',
      Effect: 'Tightens',
      'Domains reached': '3',
    });
  });

  it('as HTML is one page that needs nothing else', () => {
    const page = exportPlan('html', rows, SUMMARY);
    expect(page.startsWith('<!doctype html>\n<html lang="en">')).toBe(true);
    expect(page).toContain('<title>TLS policy plan of admin</title>');
    expect(page).not.toMatch(/(src|href|url)\s*[=(]/u);
    expect(page).toContain('<ins>+ <bdi>*@new.example</bdi></ins>');
    expect(page).toContain('<del>− <bdi>*@old.example</bdi></del>');
  });

  it('has a word for a draft in every state, and for one that changes nothing any more', () => {
    const states = PLAN_STATES.map((state) => rowOf(`${state}.example`, { item: { state } }));
    const nothing = rowOf('same.example', { item: { after: { incoming: INHERIT, delivery: INHERIT } } });
    for (const format of EXPORT_FORMATS) {
      const text = exportPlan(format, [...states, nothing], SUMMARY);
      expect(text).toContain('same.example');
      expect(text).not.toContain('planExport/');
      for (const state of PLAN_STATES) expect(text).toContain(t(`planExport/state/${state}`));
    }
  });
});

describe('hostile names and entries in a plan that is exported', () => {
  /** The same plan, with any text in each place that one can come from. */
  function planOf(text: () => string): [readonly ExportRow[], typeof SUMMARY] {
    const listed = (): NodePolicy['incoming'] => ({ mode: 'requiredFor', senders: [text()], recipients: [text()] });
    const row = rowOf(text(), {
      item: {
        path: [{ id: 'p', name: text() }],
        after: { incoming: listed(), delivery: listed() },
        findings: [
          {
            code: 'entry.covered',
            severity: 'warning',
            hop: 'incoming',
            list: 'senders',
            index: 0,
            entry: text(),
            other: text(),
          },
        ],
        refused: { code: 'change.not_taken', details: { reason: text() } },
      },
    });
    return [[row], { ...SUMMARY, account: text(), address: text() }];
  }
  const random = seeded(7);
  const HTML = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    '&lt;b>',
    '<!--',
    '</td>',
  ];
  const MARKDOWN = [
    '|',
    '\\|',
    '\\\\|',
    'a\r\nb | c |',
    '`|`',
    '<br>',
    '[x](javascript:alert(1))',
    '![x](y)',
    '**',
    '\u2028| --- |',
  ];
  const hostile = [...HTML, ...MARKDOWN, ...Array.from({ length: 600 }, () => hostileText(random) || '<')];
  const plain = exportPlan('html', ...planOf(() => 'plain'));
  const tags = (page: string): string[] => page.match(/<[^>]*>/gu) ?? [];

  it('add no tag and no attribute to a page', () => {
    for (const text of hostile) {
      const page = exportPlan('html', ...planOf(() => text));
      expect(tags(page)).toEqual(tags(plain));
      expect(page.match(/&(?!(amp|lt|gt|quot|#39);)/u)).toBeNull();
    }
  });

  it('add no row, cell or mark to a table', () => {
    const shape = (markdown: string): number[] =>
      markdown.split('\n').map((line) => line.replaceAll(/\\./gu, '').split('|').length);
    const wanted = shape(exportPlan('markdown', ...planOf(() => 'plain')));
    const marks = (markdown: string): string[] => markdown.replaceAll(/\\./gu, '').match(/[`*_[\]<#~&]/gu) ?? [];
    const wantedMarks = marks(exportPlan('markdown', ...planOf(() => 'plain')));
    for (const text of hostile) {
      const markdown = exportPlan('markdown', ...planOf(() => text));
      expect(shape(markdown)).toEqual(wanted);
      expect(marks(markdown)).toEqual(wantedMarks);
      expect(markdown.split(/[\r\u2028\u2029]/u)).toHaveLength(1);
    }
  });

  it('are no formula in a spreadsheet', () => {
    for (const text of [...hostile, '=1+1', '+1', '-1', '@SUM(A1)']) {
      const { data } = papaparse.parse<string[]>(exportPlan('csv', ...planOf(() => text)), { skipEmptyLines: true });
      expect(data).toHaveLength(3);
      for (const row of data) {
        expect(row).toHaveLength(14);
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
      }
    }
  });
});
