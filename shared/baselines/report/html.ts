import { htmlName, htmlText } from '../../escape/html';
import { PAGE_STYLE } from '../../plan/export/pageStyle';
import { t } from '../../text/text';
import { percentAgreed, type BaselineReport, type Coverage, type ReportedBaseline } from './content';
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

/** Beside the style of a plan: the picture of the coverage. */
const STYLE = `${PAGE_STYLE}
table.coverage { table-layout: auto; }
table.coverage svg { display: block; width: 100%; min-width: 160px; height: 14px; }
.deviations thead th { width: auto; }
h3 { margin: 1rem 0 0.25rem; font-size: 13px; }
.key { display: inline-block; width: 10px; height: 10px; margin: 0 4px 0 12px; border: 1px solid #4d5866; }
`;

/** Colours that differ in lightness as well: they are told apart on paper without any. */
const COLORS = { agreed: '#12704a', excepted: '#c4cad2', deviating: '#e07b39' } as const;

/** The report as one page that needs nothing else, to be read or printed. */
export function htmlOf(report: BaselineReport): string {
  const title = htmlText(titleOf(report));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
<p>${htmlText(factsOf(report))}</p>
${report.baselines.map(baselineOf).join('\n')}
</body>
</html>
`;
}

function baselineOf(baseline: ReportedBaseline): string {
  const { agreed, customers, exceptions, deviations } = baseline;
  const rows = deviations.map(
    (deviation) =>
      `<tr>${deviationCells(deviation)
        .map((cell) => `<td>${htmlName(cell)}</td>`)
        .join('')}</tr>`,
  );
  return `<h2>${htmlText(headingOf(baseline))}</h2>
<ul>${agreed.map((sentence) => `<li>${htmlText(sentence)}</li>`).join('')}</ul>
<p class="totals">${htmlText(coverageOf(baseline))}</p>
${customers.length > 0 ? customerTable(baseline) : ''}
${exceptions.length > 0 ? `<h3>${htmlText(t('baselineReport/exceptions'))}</h3><ul>${exceptions.map((each) => `<li>${htmlText(exceptionOf(each))}</li>`).join('')}</ul>` : ''}
${deviations.length > 0 ? `<h3>${htmlText(t('baselineReport/deviations'))}</h3><table class="deviations"><thead><tr>${heads(deviationHead())}</tr></thead><tbody>${rows.join('')}</tbody></table>` : ''}`;
}

function customerTable({ customers }: ReportedBaseline): string {
  const rows = customers.map((customer) => {
    const percent = t('baselineReport/percent', { percent: percentAgreed(customer) });
    const numbers = [customer.domains, customer.deviating, customer.excepted, percent];
    const cells = numbers.map((number) => `<td class="number">${htmlText(String(number))}</td>`).join('');
    return `<tr><th scope="row">${htmlName(customer.name)}</th>${cells}<td>${barOf(customer)}</td></tr>`;
  });
  const key = (['agreed', 'excepted', 'deviating'] as const)
    .map(
      (part) =>
        `<span class="key" style="background:${COLORS[part]}"></span>${htmlText(t(`baselineReport/key/${part}`))}`,
    )
    .join('');
  return `<p>${key}</p><table class="coverage"><thead><tr>${heads([...customerHead(), t('baselineReport/column/picture')])}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function heads(titles: readonly string[]): string {
  return titles.map((title) => `<th scope="col">${htmlText(title)}</th>`).join('');
}

/** A bar, a hundred wide; what it shows stands in the cells beside it. */
function barOf({ domains, deviating, excepted }: Coverage): string {
  if (domains === 0) return '';
  const widthOf = (count: number): number => (count / domains) * 100;
  const agreed = domains - deviating - excepted;
  const parts = [
    [agreed, COLORS.agreed],
    [excepted, COLORS.excepted],
    [deviating, COLORS.deviating],
  ] as const;
  let left = 0;
  const bars = parts.map(([count, color]) => {
    const bar = `<rect x="${left.toFixed(2)}" y="0" width="${widthOf(count).toFixed(2)}" height="10" fill="${color}"/>`;
    left += widthOf(count);
    return bar;
  });
  return `<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${bars.join('')}</svg>`;
}
