import { joinEntries } from '../../shared/address/split';
import type { ListFinding, ListName } from '../../shared/findings/finding';
import { t } from '../../shared/text/text';
import { removeRepeats, repeatsIn, type Edit } from './edits';
import { useFreeText } from './freeTextStore';
import { sorted } from './sorted';
import { ToolBar, type ToolButton } from './ToolBar';

interface ListToolsProps {
  readonly list: ListName;
  readonly entries: readonly string[];
  readonly findings: readonly ListFinding[];
  readonly isSearching: boolean;
  readonly disabled: boolean;
  readonly onSearch: () => void;
  readonly onEdit: (edit: Edit) => void;
  readonly onSay: (text: string) => void;
}

/** What is done with a list as a whole. */
export function ListTools({ list, entries, findings, isSearching, disabled, onSearch, onEdit, onSay }: ListToolsProps) {
  const { isFreeText, toggle } = useFreeText();
  const repeats = repeatsIn(findings).size;
  const hasEntries = entries.length > 0;
  const copy = (): void =>
    void navigator.clipboard.writeText(joinEntries(entries)).then(
      () => onSay(t('lists/copied', { count: entries.length })),
      () => onSay(t('lists/notCopied')),
    );
  const sort = (): void => onEdit({ entries: sorted(list, entries), said: t(`lists/${list}Sorted`), isLoud: true });
  const tools: readonly (ToolButton | false)[] = [
    hasEntries && !isFreeText && { tool: 'search', name: t('lists/search'), isOn: isSearching, act: onSearch },
    entries.length > 1 && !disabled && { tool: 'sort', name: t('lists/sort'), act: sort },
    repeats > 0 &&
      !disabled && {
        tool: 'repeats',
        name: t('lists/removeRepeats', { count: repeats }),
        act: () => onEdit(removeRepeats(entries, findings)),
      },
    hasEntries && { tool: 'copy', name: t('lists/copy'), act: copy },
    { tool: 'freeText', name: t('lists/freeText'), isOn: isFreeText, act: toggle },
  ];
  return (
    <ToolBar label={t('lists/tools', { list: t(`lists/${list}`) })} tools={tools.filter((tool) => tool !== false)} />
  );
}
