import { memo } from 'react';
import type { DriftRow as Row } from '../../shared/messages/history';
import { t } from '../../shared/text/text';
import { formatTime } from '../app/formatTime';
import { NodeButton } from '../listing/NodeButton';
import { PolicyChange } from '../listing/PolicyChange';
import listing from '../listing/listing.module.css';
import styles from './drift.module.css';
import { DRIFT_ICONS } from './icons';

/** One change on the service: what it was, who did it where that is known, and when it was found. */
export const DriftRow = memo(function DriftRow({ row }: { readonly row: Row }) {
  const { what, author, policies, names, foundAt } = row;
  const Icon = DRIFT_ICONS[what];
  return (
    <article className={listing.row} aria-label={row.name}>
      <div className={listing.rowHead}>
        <NodeButton {...row} />
        <span className={styles.what}>
          <span className={styles[what]}>
            <Icon />
          </span>
          <span>{t(`drift/what/${what}`, { ...names })}</span>
        </span>
        <span className={`${listing.end} ${listing.when}`}>
          {author && <span>{t('drift/author', { name: author.actor, time: formatTime(author.at) })}</span>}
          <span>{t('drift/found', { time: formatTime(foundAt) })}</span>
        </span>
      </div>
      {policies && <PolicyChange {...policies} />}
    </article>
  );
});
