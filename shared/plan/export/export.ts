import type { ExportFormat } from '../../messages/plan';
import { contentOf, type ExportRow, type ExportSummary, type PlanContent } from './content';
import { csvOf } from './csv';
import { htmlOf } from './html';
import { markdownOf } from './markdown';

const WRITERS: Readonly<Record<ExportFormat, (content: PlanContent) => string>> = {
  markdown: markdownOf,
  csv: csvOf,
  html: htmlOf,
};

/** A plan as a file that others can read. */
export function exportPlan(format: ExportFormat, rows: readonly ExportRow[], summary: ExportSummary): string {
  return WRITERS[format](contentOf(rows, summary));
}
