import Button from '@mui/material/Button';
import { t } from '../../shared/text/text';
import { WarningIcon } from '../marks/icons';
import styles from './conflictNotice.module.css';
import { openConflict } from './openConflict';

/** That a node's draft is in conflict, and the way to settle it. */
export function ConflictNotice({ node }: { readonly node: string }) {
  return (
    <p className={styles.notice}>
      <WarningIcon />
      {t('conflicts/changed')}
      <Button variant="outlined" onClick={() => openConflict(node)}>
        {t('conflicts/open')}
      </Button>
    </p>
  );
}
