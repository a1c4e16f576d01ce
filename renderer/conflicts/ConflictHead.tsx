import Button from '@mui/material/Button';
import { t } from '../../shared/text/text';
import { useReview } from '../review/reviewStore';
import styles from './conflicts.module.css';

interface ConflictHeadProps {
  readonly name: string;
  /** The customers above it. */
  readonly path: string;
  /** Which of the conflicts it is, from 1; 0 where it is none any more. */
  readonly place: number;
  readonly count: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** Whose conflict it is, and the way to the others and back. */
export function ConflictHead({ name, path, place, count, previous, next }: ConflictHeadProps) {
  const setSettling = useReview(({ setSettling }) => setSettling);
  const go = (node: string | undefined) => () => node !== undefined && setSettling(node);
  return (
    <header className={styles.header}>
      <div>
        <p className={styles.path}>{path}</p>
        <h1 tabIndex={-1}>{t('conflicts/title', { name })}</h1>
      </div>
      <div className={styles.steps}>
        {place > 0 && <span role="status">{t('conflicts/place', { place, count })}</span>}
        <Button variant="outlined" disabled={previous === undefined} onClick={go(previous)}>
          {t('conflicts/previous')}
        </Button>
        <Button variant="outlined" disabled={next === undefined} onClick={go(next)}>
          {t('conflicts/next')}
        </Button>
        <Button onClick={() => setSettling(null)}>{t('conflicts/back')}</Button>
      </div>
    </header>
  );
}
