import Button from '@mui/material/Button';
import { useState } from 'react';
import type { RowState } from '../../shared/plan/planRows';
import { t } from '../../shared/text/text';
import { discard } from './actions';
import styles from './planRow.module.css';
import { Retarget } from './Retarget';
import { useReview } from './reviewStore';

interface RowActionsProps {
  readonly node: string;
  readonly name: string;
  readonly isDomain: boolean;
  readonly state: RowState;
}

/** What can be done with one draft, by where it stands. */
export function RowActions({ node, name, isDomain, state }: RowActionsProps) {
  const setSettling = useReview(({ setSettling }) => setSettling);
  const [isRetargeting, setRetargeting] = useState(false);
  const isOrphaned = state === 'orphaned';
  return (
    <>
      <div className={styles.actions}>
        {isOrphaned && (
          <Button
            variant="outlined"
            aria-label={t('review/retargetOne', { name })}
            aria-expanded={isRetargeting}
            onClick={() => setRetargeting(!isRetargeting)}
          >
            {t('review/retarget')}
          </Button>
        )}
        {state === 'conflict' && (
          <Button variant="contained" aria-label={t('review/settleOne', { name })} onClick={() => setSettling(node)}>
            {t('review/settle')}
          </Button>
        )}
        {state !== 'sending' && (
          <Button
            aria-label={t(isOrphaned ? 'review/dropOne' : 'review/discardOne', { name })}
            onClick={({ currentTarget }) => {
              // The row goes away with its draft; the list stays.
              currentTarget.closest<HTMLElement>('[role=region]')?.focus();
              void discard(node, name);
            }}
          >
            {t(isOrphaned ? 'review/drop' : 'review/discard')}
          </Button>
        )}
      </div>
      {isRetargeting && <Retarget node={node} name={name} isDomain={isDomain} close={() => setRetargeting(false)} />}
    </>
  );
}
