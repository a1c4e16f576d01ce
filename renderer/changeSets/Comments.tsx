import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { ChangeSetView } from '../../shared/messages/changeSets';
import { t } from '../../shared/text/text';
import { formatTime } from '../app/formatTime';
import { doQuietly } from './changeSetStore';
import styles from './changeSets.module.css';
import { nameText } from './PersonName';

interface CommentsProps {
  readonly id: string;
  /** The node of an item; null for the whole. */
  readonly node: string | null;
  /** What the field is called. */
  readonly label: string;
  readonly comments: ChangeSetView['remarks'];
}

/** What was said of something, and a field to say more. */
export function Comments({ id, node, label, comments }: CommentsProps) {
  const [text, setText] = useState('');
  const add = async (): Promise<void> => {
    await doQuietly('changeSets.comment', { id, node, text });
    setText('');
  };
  return (
    <div className={styles.comments}>
      {comments.length > 0 && (
        <ul>
          {comments.map(({ id, by, at, text }) => (
            <li key={id}>
              <strong>{nameText(by)}</strong> <time dateTime={at}>{formatTime(at)}</time>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') void add();
        }}
      >
        <TextField
          label={label}
          value={text}
          size="small"
          multiline
          maxRows={6}
          fullWidth
          slotProps={{ htmlInput: { maxLength: 5000 } }}
          onChange={({ target }) => setText(target.value)}
        />
        <Button type="submit" disabled={text.trim() === ''}>
          {t('changeSets/add')}
        </Button>
      </form>
    </div>
  );
}
