import { markdownText } from '../../escape/markdown';
import type { ListDiff } from '../../policy/diff';
import { t } from '../../text/text';
import type { ChangeContent, HopContent, PlanContent } from './content';

const COLUMNS = ['name', 'hop', 'before', 'after', 'entries', 'effect', 'reach', 'state', 'notes'] as const;

/** A plan as Markdown: a table a customer, with a row a hop of a change. */
export function markdownOf({ title, facts, totals, customers }: PlanContent): string {
  return [
    `# ${markdownText(title)}`,
    markdownText(facts),
    `**${markdownText(totals.join(' '))}**`,
    ...customers.map(({ path, changes }) => `## ${markdownText(path)}\n\n${table(changes)}`),
  ]
    .map((block) => `${block}\n`)
    .join('\n');
}

function table(changes: readonly ChangeContent[]): string {
  const head = COLUMNS.map((column) => markdownText(t(`planExport/column/${column}`)));
  return [head, COLUMNS.map(() => '---'), ...changes.flatMap(rowsOf)]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** What is the same for both hops stands in the first row. */
function rowsOf({ name, hops, reach, state, notes }: ChangeContent): string[][] {
  const remarks = notes.map(markdownText).join('<br>');
  if (hops.length === 0) return [[markdownText(name), '', '', '', '', '', String(reach), state, remarks]];
  return hops.map((hop, at) => {
    const shared = at === 0 ? [String(reach), state, remarks] : ['', '', ''];
    return [markdownText(name), hop.hop, hop.before, hop.after, entriesOf(hop), hop.effect, ...shared];
  });
}

function entriesOf({ senders, recipients }: HopContent): string {
  return [...linesOf(t('planExport/senders'), senders), ...linesOf(t('planExport/recipients'), recipients)].join(
    '<br>',
  );
}

function linesOf(list: string, { added, removed }: ListDiff): string[] {
  const signed = [
    ...added.map((entry) => `\\+ ${markdownText(entry)}`),
    ...removed.map((entry) => `− ${markdownText(entry)}`),
  ];
  return signed.length > 0 ? [`${list}:`, ...signed] : [];
}
