import type { FindingCode, ListFinding, Severity } from '../../shared/findings/finding';

/** All findings of one kind: said once, however many entries they are about. */
export interface FindingGroup {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly findings: readonly [ListFinding, ...ListFinding[]];
  /** Whether one sentence says it for all of them. */
  readonly isUniform: boolean;
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Findings by kind, the gravest first. */
export function groupFindings(findings: readonly ListFinding[]): readonly FindingGroup[] {
  const groups = new Map<FindingCode, [ListFinding, ...ListFinding[]]>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group) group.push(finding);
    else groups.set(finding.code, [finding]);
  }
  return Array.from(groups, ([code, group]) => ({
    code,
    severity: group[0].severity,
    findings: group,
    isUniform: group.every(({ other }) => other === group[0].other),
  })).toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
