import { useState } from 'react';
import { t } from '../../shared/text/text';
import type { Edit } from './edits';
import type { Saying } from './Said';

interface SayingState {
  readonly said: Saying;
  readonly say: (text: string) => void;
  readonly sayEdit: (edit: Edit) => void;
  /** The edit that takes back the last one; null once the list has gone on from there. */
  readonly undone: Edit | null;
}

interface Step {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What was last done to a list, and the way back. */
export function useSaying(entries: readonly string[]): SayingState {
  const [said, setSaid] = useState<Saying>({ text: '', isLoud: false, turn: 0 });
  const [last, setLast] = useState<Step | null>(null);
  const say = (text: string, isLoud = true): void => setSaid(({ turn }) => ({ text, isLoud, turn: turn + 1 }));
  return {
    said,
    say: (text) => {
      setLast(null);
      say(text);
    },
    sayEdit: (edit) => {
      setLast({ before: entries, after: edit.entries });
      say(edit.said, edit.isLoud);
    },
    undone: last?.after === entries ? { entries: last.before, said: t('lists/undone'), isLoud: false } : null,
  };
}
