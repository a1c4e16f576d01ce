import Button from '@mui/material/Button';
import { useEffect, type KeyboardEvent } from 'react';
import { t } from '../../shared/text/text';
import ProblemAlert from '../app/ProblemAlert';
import { useView } from '../app/viewStore';
import { useStatus } from '../workspace/workspaceStore';
import { ChecklistHeader } from './ChecklistHeader';
import styles from './checklist.module.css';
import { useChecklist } from './checklistStore';
import { attempt, takeInFile } from './files';
import { ItemList } from './ItemList';
import { ItemPage } from './ItemPage';

const MOVES: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** The open checklist: its pages on the left, the one to work on beside them. */
export default function ChecklistPage() {
  const list = useChecklist(({ list }) => list);
  const isRead = useChecklist(({ isRead }) => isRead);
  const said = useChecklist(({ said }) => said);
  const problem = useChecklist(({ problem }) => problem);
  const refuse = useChecklist(({ refuse }) => refuse);
  const move = useChecklist(({ move }) => move);
  useReading();
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.altKey ? MOVES[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    move(by);
  };
  return (
    // The keys are of the whole page; each thing in it that is worked on is a control of its own.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.page} onKeyDown={onKeyDown}>
      {list ? <ChecklistHeader list={list} /> : <h1 className={styles.bare}>{t('checklist/title')}</h1>}
      {problem && <ProblemAlert problem={problem} onDismiss={() => refuse(null)} />}
      <p role="status" className={said.text === '' ? 'sr-only' : styles.said}>
        <span key={said.turn}>{said.text}</span>
      </p>
      {list && (
        <div className={styles.body}>
          <ItemList list={list} />
          <ItemPage list={list} />
        </div>
      )}
      {isRead && !list && <None />}
    </div>
  );
}

function None() {
  const setView = useView(({ setView }) => setView);
  return (
    <div className={styles.none}>
      <p>{t('checklist/none')}</p>
      <Button variant="outlined" onClick={() => setView('review')}>
        {t('checklist/review')}
      </Button>{' '}
      <Button onClick={() => void attempt(takeInFile)}>{t('checklist/takeInFirst')}</Button>
    </div>
  );
}

/** Reads the list as long as it is looked at: another window, or a file, may tick in it too. */
function useReading(): void {
  const stamp = JSON.stringify(useStatus()?.checklist ?? null);
  const read = useChecklist(({ read }) => read);
  useEffect(() => void read(), [stamp, read]);
}
