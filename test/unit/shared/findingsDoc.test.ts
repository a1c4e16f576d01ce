import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FINDING_SEVERITIES, POLICY_FINDING_SEVERITIES, type ListFinding } from '../../../shared/findings/finding';
import { fixAll } from '../../../shared/findings/fix';
import { checkRecipients, checkSenders } from '../../../shared/findings/lists';

const DOC = readFileSync(new URL('../../../docs/findings.md', import.meta.url), 'utf8');
const DOMAIN = { nodeDomain: 'contoso.com', anySender: false, now: 0 };
const ADMIN = { nodeDomain: null, anySender: false, now: 0 };

type Check = (list: readonly string[]) => readonly ListFinding[];
const CHECKS: Readonly<Record<string, Check>> = {
  Senders: (list) => checkSenders(list, DOMAIN),
  Recipients: (list) => checkRecipients(list, DOMAIN),
  'Recipients at an admin': (list) => checkRecipients(list, ADMIN),
};

interface Row {
  readonly section: string;
  readonly code: string;
  readonly severity: string;
  readonly example: string[];
  readonly fixed: string[] | null;
}

const unquote = (cell = ''): string => cell.trim().replace(/^`|`$/gu, '');
const list = (cell = ''): string[] => unquote(cell).split(', ');

const cellsOf = (line: string): string[] => line.split('|').slice(1, -1);
const isRow = (line: string): boolean => line.startsWith('| `');

const ROWS: readonly Row[] = DOC.split(/^## /mu).flatMap((text) => {
  const [section = '', ...lines] = text.split('\n');
  return lines
    .filter(isRow)
    .map(cellsOf)
    .filter((cells) => cells.length === 4)
    .map(([code, severity, example, fixed]) => ({
      section,
      code: unquote(code),
      severity: unquote(severity),
      example: list(example),
      fixed: unquote(fixed) === '' ? null : list(fixed),
    }));
});

describe('docs/findings.md', () => {
  it('names every code with its severity', () => {
    const documented = DOC.split('\n')
      .filter(isRow)
      .map(cellsOf)
      .map(([code, severity]) => [unquote(code), unquote(severity)]);
    expect(Object.fromEntries(documented)).toEqual({ ...FINDING_SEVERITIES, ...POLICY_FINDING_SEVERITIES });
  });

  it.each(ROWS.map((row) => [`${row.section}: ${row.code}`, row] as const))(
    '%s',
    (_name, { section, code, severity, example, fixed }) => {
      const check = CHECKS[section];
      if (!check) throw new Error(`No check for ${section}`);
      const found = check(example).find((finding) => finding.code === code);
      expect(found?.severity).toBe(severity);
      expect(fixAll(example, check).list).toEqual(fixed ?? example);
    },
  );
});
