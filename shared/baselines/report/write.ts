import type { ExportFormat } from '../../messages/plan';
import type { BaselineReport } from './content';
import { csvOf } from './csv';
import { htmlOf } from './html';
import { markdownOf } from './markdown';

const WRITERS: Readonly<Record<ExportFormat, (report: BaselineReport) => string>> = {
  markdown: markdownOf,
  csv: csvOf,
  html: htmlOf,
};

/** The report as a file that others can read. */
export function writeBaselineReport(format: ExportFormat, report: BaselineReport): string {
  return WRITERS[format](report);
}
