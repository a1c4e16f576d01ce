import type { Problem } from '../../shared/messages/values';
import { t } from '../../shared/text/text';
import ProblemAlert from '../app/ProblemAlert';
import { Status } from '../app/Status';
import styles from './listing.module.css';

interface ListingStateProps {
  readonly isRead: boolean;
  readonly isEmpty: boolean;
  readonly query: string;
  /** What is said where there is nothing at all. */
  readonly empty: string;
  readonly problem: Problem | null;
  readonly onClear: () => void;
}

/** What stands in the place of a listing, or above it, where there is something to say. */
export function ListingState({ isRead, isEmpty, query, empty, problem, onClear }: ListingStateProps) {
  if (problem) return <ProblemAlert problem={problem} />;
  if (!isRead) return <p className={styles.empty}>{t('history/loading')}</p>;
  if (!isEmpty) return null;
  if (query.trim() === '') return <p className={styles.empty}>{empty}</p>;
  return (
    <Status as="p" className={styles.empty}>
      {t('history/nothing', { query })}{' '}
      <button type="button" className={styles.link} onClick={onClear}>
        {t('history/clear')}
      </button>
    </Status>
  );
}
