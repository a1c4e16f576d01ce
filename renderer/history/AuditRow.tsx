import { memo } from 'react';
import type { AuditRow as Row } from '../../shared/messages/history';
import { t } from '../../shared/text/text';
import { Moment } from '../listing/Moment';
import { NodeButton } from '../listing/NodeButton';
import { PolicyChange } from '../listing/PolicyChange';
import listing from '../listing/listing.module.css';
import { SealIcon } from '../marks/icons';
import styles from './history.module.css';

/** One change by the service's account of it. */
export const AuditRow = memo(function AuditRow({ row }: { readonly row: Row }) {
  return (
    <article className={listing.row} aria-label={row.name}>
      <div className={listing.rowHead}>
        <NodeButton {...row} />
        <span>{t('history/by', { name: row.actor })}</span>
        <Moment at={row.at} />
        {row.isFromHere && (
          <span className={`${listing.end} ${styles.fromHere}`}>
            <SealIcon size={16} />
            {t('history/fromHere')}
          </span>
        )}
      </div>
      <PolicyChange before={row.before} after={row.after} />
    </article>
  );
});
