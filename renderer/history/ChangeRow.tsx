import Button from '@mui/material/Button';
import { memo } from 'react';
import type { HistoryRow } from '../../shared/messages/history';
import { t } from '../../shared/text/text';
import { Moment } from '../listing/Moment';
import { NodeButton } from '../listing/NodeButton';
import { PolicyChange } from '../listing/PolicyChange';
import listing from '../listing/listing.module.css';
import { CheckIcon } from '../marks/icons';
import { useIsReader } from '../workspace/workspaceStore';
import styles from './history.module.css';
import { ChangedIcon } from './icons';
import { useTakeBack } from './takeBackStore';

/** One change that was applied, and whether it still holds. */
export const ChangeRow = memo(function ChangeRow({ row }: { readonly row: HistoryRow }) {
  const takeBack = useTakeBack(({ takeBack }) => takeBack);
  const isReader = useIsReader();
  return (
    <article className={listing.row} aria-label={row.name}>
      <div className={listing.rowHead}>
        <NodeButton {...row} />
        <Moment at={row.at} />
        {row.source !== null && (
          <span className={styles.source}>{t('history/imported', { file: row.source || t('steps/pastedCells') })}</span>
        )}
        {row.hand && (
          <span className={styles.source}>
            {t('history/handBy', { name: row.hand.by })}
            {row.hand.note !== '' && `: ${row.hand.note}`}
          </span>
        )}
        <span className={listing.end}>
          <InForce isInForce={row.isInForce} />
          {!isReader && (
            <Button
              variant="outlined"
              aria-label={t('history/takeBackOne', { name: row.name })}
              onClick={() => void takeBack(row.push.push, row.node)}
            >
              {t('history/takeBack')}
            </Button>
          )}
        </span>
      </div>
      <PolicyChange before={row.before} after={row.after} />
    </article>
  );
});

function InForce({ isInForce }: { readonly isInForce: boolean }) {
  return isInForce ? (
    <span className={styles.inForce}>
      <CheckIcon />
      {t('history/inForce')}
    </span>
  ) : (
    <span className={styles.changedSince}>
      <ChangedIcon />
      {t('history/changedSince')}
    </span>
  );
}
