import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useEffect, useId, useState } from 'react';
import type { Problem } from '../../shared/messages/values';
import { t } from '../../shared/text/text';
import ProblemAlert from '../app/ProblemAlert';
import { useView } from '../app/viewStore';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';
import { useChangeSets } from './changeSetStore';
import styles from './changeSets.module.css';

const NEW = 'new';

/** Makes a change set of drafts, or puts them in the place of what one of one's own has. */
export default function MakeDialog({
  nodes,
  close,
}: {
  readonly nodes: readonly string[];
  readonly close: () => void;
}) {
  const titleId = useId();
  const sets = useChangeSets(({ sets }) => sets);
  const read = useChangeSets(({ read }) => read);
  const [into, setInto] = useState(NEW);
  const [title, setTitle] = useState('');
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => void read(), [read]);
  const own = sets.filter(({ author }) => author.isMe);
  const choose = (id: string): void => {
    setInto(id);
    setTitle(own.find((each) => each.id === id)?.title ?? title);
  };
  const make = async (): Promise<void> => {
    setTried(true);
    if (title.trim() === '') return;
    try {
      const id = await callCore('changeSets.make', {
        nodes: [...nodes],
        title,
        note,
        into: into === NEW ? null : into,
      });
      close();
      useView.getState().setView('changeSets');
      await useChangeSets.getState().show(id);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  const isNameless = isTried && title.trim() === '';
  return (
    <Dialog open onClose={close} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{t('changeSets/makeTitle', { count: nodes.length })}</DialogTitle>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <DialogContent className={styles.form ?? ''}>
          {problem && <ProblemAlert problem={problem} />}
          {own.length > 0 && (
            <TextField
              select
              label={t('changeSets/into')}
              value={into}
              margin="dense"
              // What stands outside of all landmarks is passed over by who goes from one to the next.
              slotProps={{
                select: { MenuProps: { slotProps: { paper: { role: 'region', 'aria-label': t('changeSets/into') } } } },
              }}
              onChange={({ target }) => choose(target.value)}
            >
              <MenuItem value={NEW}>{t('changeSets/intoNew')}</MenuItem>
              {own.map(({ id, title }) => (
                <MenuItem key={id} value={id}>
                  {title}
                </MenuItem>
              ))}
            </TextField>
          )}
          <TextField
            autoFocus
            fullWidth
            margin="dense"
            label={t('changeSets/name')}
            value={title}
            error={isNameless}
            helperText={isNameless ? t('changeSets/nameNeeded') : null}
            slotProps={{ htmlInput: { maxLength: 200 } }}
            onChange={({ target }) => setTitle(target.value)}
          />
          <TextField
            fullWidth
            multiline
            minRows={2}
            maxRows={8}
            label={t('changeSets/note')}
            value={note}
            slotProps={{ htmlInput: { maxLength: 5000 } }}
            onChange={({ target }) => setNote(target.value)}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{t('changeSets/cancel')}</Button>
          <Button type="submit" variant="contained">
            {t('changeSets/makeDone')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
