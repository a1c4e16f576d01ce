import { t } from '../../text/text';
import type { BaselineReport, Deviation, ReportedBaseline, ReportedException } from './content';
import { percentAgreed } from './content';

/** The sentences that every format of the report has. */

export const DEVIATION_COLUMNS = ['customer', 'name', 'hop', 'agreed', 'inForce'] as const;

export function deviationHead(): string[] {
  return DEVIATION_COLUMNS.map((column) => t(`baselineReport/column/${column}`));
}

export function deviationCells({ customer, name, hop, agreed, inForce }: Deviation): string[] {
  return [customer, name, t(`hop/${hop}`), agreed, inForce];
}

export function titleOf({ account }: BaselineReport): string {
  return t('baselineReport/title', { account });
}

export function factsOf({ address, at }: BaselineReport): string {
  return t('baselineReport/facts', { address, time: new Date(at).toISOString().slice(0, 16).replace('T', ' ') });
}

export function headingOf({ name, template }: ReportedBaseline): string {
  return t('baselineReport/heading', { name, template });
}

export function coverageOf(baseline: ReportedBaseline): string {
  const { domains, deviating, excepted } = baseline;
  return t('baselineReport/coverage', {
    percent: percentAgreed(baseline),
    domains: t('baselineReport/domains', { count: domains }),
    deviating,
    excepted,
  });
}

export function exceptionOf({ name, reason, until }: ReportedException): string {
  return t('baselineReport/exception', { name, reason, until });
}

export function customerHead(): string[] {
  return (['customer', 'domains', 'deviating', 'excepted', 'percent'] as const).map((column) =>
    t(`baselineReport/column/${column}`),
  );
}
