import { htmlName, htmlText } from '../../escape/html';
import type { ChecklistHead, ChecklistItem, PageLinks, Tick } from '../../messages/checklist';
import { locale, t } from '../../text/text';
import { pageAddress } from '../link';
import { pageHops, type PageBox, type PageHop } from '../page';
import { STYLE } from './style';

const BOXES = { open: '☐', done: '☑', skipped: '☐', failed: '☒' } as const;

/** A checklist as one page to print, with boxes to tick by pen and lines to write on. */
export function pageOfChecklist(
  { title, createdAt, createdBy, purpose }: ChecklistHead,
  items: readonly ChecklistItem[],
  ticks: readonly Tick[],
  links: PageLinks,
): string {
  const tickOf = new Map(ticks.map((tick) => [tick.node, tick]));
  const facts = t('checklist/facts', { name: createdBy, time: createdAt.slice(0, 16).replace('T', ' ') });
  return `<!doctype html>
<html lang="${locale() ?? 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${htmlText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${htmlText(title)}</h1>
<p>${htmlText(facts)}</p>
<p>${htmlText(t(`checklist/intro/${purpose}`))}</p>
<ol>
${items.map((item) => itemOf(item, tickOf.get(item.node), pageAddress(links, item), purpose)).join('\n')}
</ol>
</body>
</html>
`;
}

function itemOf(
  item: ChecklistItem,
  tick: Tick | undefined,
  address: string | null,
  purpose: ChecklistHead['purpose'],
): string {
  const state = tick?.state ?? 'open';
  const said = state === 'open' ? '' : tickText(tick);
  const hops = purpose === 'apply' ? pageHops(item).map(hopOf).join('') : blankHops();
  return `<li>
<h2><span class="box">${BOXES[state]}</span> ${htmlName(item.name)}</h2>
<p>${item.path.map(htmlName).join(' › ')}</p>
<p>${htmlText(address ?? t(`checklist/where/${item.kind}`))}</p>
${hops}
<p class="note">${htmlText(said || t('checklist/noteLine'))}</p>
</li>`;
}

function tickText(tick: Tick | undefined): string {
  if (!tick || tick.state === 'open') return '';
  return [t(`checklist/said/${tick.state}`, { name: tick.by }), tick.note].filter(Boolean).join(' ');
}

function hopOf({ hop, isChanged, isInherited, setting, boxes }: PageHop): string {
  const heading = `<h3>${htmlText(t(`checklist/page/hop/${hop}`))}</h3>`;
  if (!isChanged) return `${heading}<p>${htmlText(t('checklist/leave'))}</p>`;
  const inherits = isInherited ? `<p>${htmlText(t('checklist/inherits'))}</p>` : '';
  return `${heading}${inherits}<p class="option">● ${htmlText(t(`checklist/page/option/${setting.mode}`))}</p>${boxes.map(boxOf).join('')}`;
}

function boxOf({ list, entries, text }: PageBox): string {
  const label = t('checklist/boxOf', { box: t(`checklist/page/box/${list}`), count: entries.length });
  return `<p>${htmlText(label)}</p><pre>${htmlName(text)}</pre>`;
}

/** What the page shows, to be marked and written down. */
function blankHops(): string {
  return (['incoming', 'delivery'] as const)
    .map((hop) => {
      const options = (['automatic', 'required', 'requiredFor'] as const).map(
        (mode) => `<li>☐ ${htmlText(t(`checklist/page/option/${mode}`))}</li>`,
      );
      return `<h3>${htmlText(t(`checklist/page/hop/${hop}`))}</h3><ul>${options.join('')}</ul>`;
    })
    .join('');
}
