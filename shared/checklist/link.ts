import type { ChecklistItem, PageLinks } from '../messages/checklist';

/** What a template of a page's address may name: the domain as A-labels, the admin that it belongs to, the node's own name. */
export const PLACEHOLDERS = ['domain', 'admin', 'name'] as const;
type Placeholder = (typeof PLACEHOLDERS)[number];

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether an address may be handed to the system's browser: https, or this very computer. */
export function isPageAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
}

/** Whether a template always leads to one and the same service, whatever stands in its placeholders. */
export function isLinkTemplate(template: string): boolean {
  const [one, other] = ['a', 'b'].map((value) => fill(template, () => value));
  if (one === undefined || other === undefined || /[{}]/u.test(one)) return false;
  return isPageAddress(one) && isPageAddress(other) && new URL(one).origin === new URL(other).origin;
}

/** The address of a node's page; null where no template says. */
export function pageAddress(
  links: PageLinks,
  item: Pick<ChecklistItem, 'kind' | 'domain' | 'name' | 'path'>,
): string | null {
  const template = links[item.kind];
  if (template === null || !isLinkTemplate(template)) return null;
  const values: Readonly<Record<Placeholder, string>> = {
    domain: item.domain ?? '',
    admin: item.kind === 'admin' ? item.name : (item.path.at(-1) ?? ''),
    name: item.domain ?? item.name,
  };
  return new URL(fill(template, (placeholder) => encodeURIComponent(wellFormed(values[placeholder])))).href;
}

/** Half a character cannot be encoded. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
}

function fill(template: string, valueOf: (placeholder: Placeholder) => string): string {
  return PLACEHOLDERS.reduce((text, each) => text.replaceAll(`{${each}}`, () => valueOf(each)), template.trim());
}
