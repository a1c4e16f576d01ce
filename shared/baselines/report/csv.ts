import { toCsv } from '../../csv/write';
import { t } from '../../text/text';
import type { BaselineReport } from './content';
import { deviationCells, deviationHead } from './words';

/** A row a hop of a node that is not as agreed. */
export function csvOf({ baselines }: BaselineReport): string {
  const rows = baselines.flatMap(({ name, template, deviations }) =>
    deviations.map((deviation) => [name, template, ...deviationCells(deviation)]),
  );
  const head = [t('baselineReport/column/baseline'), t('baselineReport/column/template'), ...deviationHead()];
  return toCsv([head, ...rows]);
}
