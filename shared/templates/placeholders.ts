import { HOPS, type HopSetting } from '../policy/policy';
import type { TemplatePolicy } from './template';

/** What an entry of a template may name: the node's domain as A-labels, and its customer's name as a label. */
export const PLACEHOLDERS = ['domain', 'customer'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** What each stands for at a node; null where the node has none, as a customer has no domain. */
export type PlaceholderValues = Readonly<Record<Placeholder, string | null>>;

const PLACEHOLDER = /\{(domain|customer)\}/giu;

export function hasPlaceholders(setting: HopSetting): boolean {
  return setting.mode === 'requiredFor' && [...setting.senders, ...setting.recipients].some(hasPlaceholder);
}

export function hasPlaceholder(entry: string): boolean {
  return entry.includes('{') && entry.search(PLACEHOLDER) >= 0;
}

/** An entry as it is meant for one node; null where a placeholder in it stands for nothing there. */
export function fillEntry(entry: string, values: PlaceholderValues): string | null {
  let isWhole = true;
  const filled = entry.replace(PLACEHOLDER, (_, name: string) => {
    const value = values[name.toLowerCase() as Placeholder];
    isWhole &&= value !== null;
    return value ?? '';
  });
  return isWhole ? filled : null;
}

/** The policy as it is meant for one node; null where a placeholder in it stands for nothing there. */
export function fillTemplate(policy: TemplatePolicy, values: PlaceholderValues): TemplatePolicy | null {
  const [incoming, delivery] = HOPS.map((hop) => policy[hop] && fillSetting(policy[hop], values));
  const isWhole = HOPS.every((hop, at) => policy[hop] === null || [incoming, delivery][at]);
  return isWhole ? { incoming: incoming ?? null, delivery: delivery ?? null } : null;
}

/** One hop of it. */
export function fillSetting(setting: HopSetting, values: PlaceholderValues): HopSetting | null {
  if (setting.mode !== 'requiredFor') return setting;
  const fill = (entries: readonly string[]): readonly string[] =>
    entries.flatMap((entry) => fillEntry(entry, values) ?? []);
  const [senders, recipients] = [fill(setting.senders), fill(setting.recipients)];
  const isWhole = senders.length === setting.senders.length && recipients.length === setting.recipients.length;
  return isWhole ? { ...setting, senders, recipients } : null;
}

/** A customer's name as a label: letters, digits and hyphens; null where nothing of it is left. */
export function asLabel(name: string): string | null {
  const label = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 63);
  return label === '' ? null : label;
}
