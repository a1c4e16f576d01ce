import { htmlName, htmlText } from '../../escape/html';
import type { ListDiff } from '../../policy/diff';
import { t } from '../../text/text';
import type { ChangeContent, HopContent, PlanContent } from './content';
import { PAGE_STYLE } from './pageStyle';

const COLUMNS = ['name', 'hop', 'before', 'after', 'entries', 'effect', 'reach', 'state'] as const;

/** A plan as one page that needs nothing else, to be read or printed. */
export function htmlOf({ title, facts, totals, customers }: PlanContent): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<h1>${htmlText(title)}</h1>
<p>${htmlText(facts)}</p>
<p class="totals">${htmlText(totals.join(' '))}</p>
${customers.map(({ path, changes }) => `<h2>${htmlName(path)}</h2>\n${table(changes)}`).join('\n')}
</body>
</html>
`;
}

function table(changes: readonly ChangeContent[]): string {
  const head = COLUMNS.map((column) => `<th scope="col">${htmlText(t(`planExport/column/${column}`))}</th>`).join('');
  return `<table>
<thead><tr>${head}</tr></thead>
${changes.map(changeOf).join('\n')}
</table>`;
}

/** The rows of a change belong together, on paper as well. */
function changeOf(change: ChangeContent): string {
  const { name, hops, reach, state, notes } = change;
  const span = Math.max(1, hops.length);
  const remarks = notes.map((note) => `<p class="note">${htmlName(note)}</p>`).join('');
  const start = `<th scope="rowgroup" rowspan="${span}">${htmlName(name)}</th>`;
  const end = `<td rowspan="${span}" class="number">${reach}</td><td rowspan="${span}">${htmlText(state)}${remarks}</td>`;
  const rows = hops.length > 0 ? hops.map(hopCells) : ['<td></td><td></td><td></td><td></td><td></td>'];
  return `<tbody>${rows.map((cells, at) => `<tr>${at === 0 ? start + cells + end : cells}</tr>`).join('')}</tbody>`;
}

function hopCells({ hop, before, after, senders, recipients, effect }: HopContent): string {
  const entries = entriesOf(t('planExport/senders'), senders) + entriesOf(t('planExport/recipients'), recipients);
  return [htmlText(hop), htmlText(before), htmlText(after), entries, htmlText(effect)]
    .map((cell) => `<td>${cell}</td>`)
    .join('');
}

function entriesOf(list: string, { added, removed }: ListDiff): string {
  if (added.length + removed.length === 0) return '';
  const lines = [
    ...added.map((entry) => `<li><ins>+ ${htmlName(entry)}</ins></li>`),
    ...removed.map((entry) => `<li><del>− ${htmlName(entry)}</del></li>`),
  ];
  return `${htmlText(list)}<ul>${lines.join('')}</ul>`;
}
