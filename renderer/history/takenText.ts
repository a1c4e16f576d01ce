import type { Answer } from '../../shared/messages/core';
import { t } from '../../shared/text/text';

/** Nodes that were left alone, named before the rest is only counted. */
const MOST_NAMED = 3;

/** "3 drafts made. contoso.com was left alone: …" */
export function takenText({ drafted, leftAlone }: Answer<'history.takeBack'>): string {
  if (leftAlone.length === 0) return drafted.length === 0 ? t('history/asBefore') : draftedText(drafted.length);
  const named = leftAlone.slice(0, MOST_NAMED).join(', ');
  const more = leftAlone.length - MOST_NAMED;
  const names = more > 0 ? t('history/more', { names: named, count: more }) : named;
  return `${draftedText(drafted.length)} ${t('history/leftAlone', { count: leftAlone.length, names })}`;
}

function draftedText(count: number): string {
  return t('history/drafted', { count });
}
