import { markdownText } from '../../escape/markdown';
import { t } from '../../text/text';
import { percentAgreed, type BaselineReport, type ReportedBaseline } from './content';
import {
  coverageOf,
  customerHead,
  deviationCells,
  deviationHead,
  exceptionOf,
  factsOf,
  headingOf,
  titleOf,
} from './words';

/** The report as Markdown: coverage a customer, exceptions, and a table of what is not as agreed. */
export function markdownOf(report: BaselineReport): string {
  return [`# ${markdownText(titleOf(report))}`, markdownText(factsOf(report)), ...report.baselines.map(baselineOf)]
    .map((block) => `${block}\n`)
    .join('\n');
}

function baselineOf(baseline: ReportedBaseline): string {
  const { agreed, customers, exceptions, deviations } = baseline;
  const customerRows = customers.map((customer) => [
    markdownText(customer.name),
    String(customer.domains),
    String(customer.deviating),
    String(customer.excepted),
    t('baselineReport/percent', { percent: percentAgreed(customer) }),
  ]);
  return [
    `## ${markdownText(headingOf(baseline))}`,
    agreed.map((sentence) => `- ${markdownText(sentence)}`).join('\n'),
    `**${markdownText(coverageOf(baseline))}**`,
    ...(customers.length > 0 ? [table(customerHead(), customerRows)] : []),
    ...(exceptions.length > 0
      ? [
          `### ${t('baselineReport/exceptions')}`,
          exceptions.map((exception) => `- ${markdownText(exceptionOf(exception))}`).join('\n'),
        ]
      : []),
    ...(deviations.length > 0
      ? [
          `### ${t('baselineReport/deviations')}`,
          table(
            deviationHead(),
            deviations.map((deviation) => deviationCells(deviation).map(markdownText)),
          ),
        ]
      : []),
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
