import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useRef, useState } from 'react';
import type { ChecklistItem, Tick, TickState } from '../../shared/messages/checklist';
import { t } from '../../shared/text/text';
import { COMMAND_KEY } from '../commands/command';
import { useChecklist } from './checklistStore';

interface TickFootProps {
  readonly item: ChecklistItem;
  readonly tick: Tick | undefined;
  readonly note: string;
  readonly setNote: (note: string) => void;
  /** Ticks it off; absent where that cannot be done yet. */
  readonly onDone: (() => void) | undefined;
  readonly done: string;
}

/** What became of it, with a note. */
export function TickFoot({ item: { node }, tick, note, setNote, onDone, done }: TickFootProps) {
  const say = useChecklist(({ tick }) => tick);
  const field = useRef<HTMLInputElement>(null);
  const [isNoteNeeded, setNoteNeeded] = useState(false);
  const tickAs = (state: TickState): void => void say({ node, state, note, policy: null });
  const fail = (): void => {
    const isNoted = note.trim() !== '';
    setNoteNeeded(!isNoted);
    if (isNoted) tickAs('failed');
    else field.current?.focus();
  };
  return (
    <>
      <TextField
        label={t('checklist/note')}
        inputRef={field}
        value={note}
        error={isNoteNeeded}
        helperText={isNoteNeeded ? t('checklist/noteNeeded') : undefined}
        onChange={({ target }) => {
          setNote(target.value);
          setNoteNeeded(false);
        }}
        slotProps={{ htmlInput: { maxLength: 2000 }, inputLabel: { shrink: true } }}
      />
      <Button
        variant="contained"
        size="medium"
        disabled={!onDone}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        title={`${COMMAND_KEY}Enter`}
        onClick={onDone}
      >
        {done}
      </Button>
      <Button variant="outlined" onClick={() => tickAs('skipped')}>
        {t('checklist/skip')}
      </Button>
      <Button variant="outlined" color="error" onClick={fail}>
        {t('checklist/fail')}
      </Button>
      {tick && tick.state !== 'open' && <Button onClick={() => tickAs('open')}>{t('checklist/takeBack')}</Button>}
    </>
  );
}
