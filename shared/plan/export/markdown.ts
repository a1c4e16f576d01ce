import type { ListDiff } from '../../policy/diff';
import { t } from '../../text/text';
import type { ChangeContent, HopContent, PlanContent } from './content';

const COLUMNS = ['name', 'hop', 'before', 'after', 'entries', 'effect', 'reach', 'state', 'notes'] as const;

/** A plan as Markdown: a table a customer, with a row a hop of a change. */
export function markdownOf({ title, facts, totals, customers }: PlanContent): string {
  return [
    `# ${escaped(title)}`,
    escaped(facts),
    `**${escaped(totals.join(' '))}**`,
    ...customers.map(({ path, changes }) => `## ${escaped(path)}\n\n${table(changes)}`),
  ]
    .map((block) => `${block}\n`)
    .join('\n');
}

function table(changes: readonly ChangeContent[]): string {
  const head = COLUMNS.map((column) => escaped(t(`planExport/column/${column}`)));
  return [head, COLUMNS.map(() => '---'), ...changes.flatMap(rowsOf)]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** What is the same for both hops stands in the first row. */
function rowsOf({ name, hops, reach, state, notes }: ChangeContent): string[][] {
  const remarks = notes.map(escaped).join('<br>');
  if (hops.length === 0) return [[escaped(name), '', '', '', '', '', String(reach), state, remarks]];
  return hops.map((hop, at) => {
    const shared = at === 0 ? [String(reach), state, remarks] : ['', '', ''];
    return [escaped(name), hop.hop, hop.before, hop.after, entriesOf(hop), hop.effect, ...shared];
  });
}

function entriesOf({ senders, recipients }: HopContent): string {
  return [...linesOf(t('planExport/senders'), senders), ...linesOf(t('planExport/recipients'), recipients)].join(
    '<br>',
  );
}

function linesOf(list: string, { added, removed }: ListDiff): string[] {
  const signed = [...added.map((entry) => `\\+ ${escaped(entry)}`), ...removed.map((entry) => `− ${escaped(entry)}`)];
  return signed.length > 0 ? [`${list}:`, ...signed] : [];
}

const LINE_BREAKS = /[\p{Cc}\u2028\u2029]+/gu;
const MARKS = /[\\`*_{}[\]<>#|~&!$]/gu;

/** Text that stays text: no mark of Markdown or HTML, on one line. */
function escaped(text: string): string {
  return text.replaceAll(LINE_BREAKS, ' ').replaceAll(MARKS, String.raw`\$&`);
}
