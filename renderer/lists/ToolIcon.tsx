import { CopyIcon, FreeTextIcon, RepeatsIcon, SearchIcon, SortIcon } from '../marks/icons';

const ICONS = { search: SearchIcon, sort: SortIcon, repeats: RepeatsIcon, copy: CopyIcon, freeText: FreeTextIcon };

export type Tool = keyof typeof ICONS;

/** What a list's tools do, as small line drawings. */
export function ToolIcon({ tool }: { readonly tool: Tool }) {
  const Icon = ICONS[tool];
  return <Icon />;
}
