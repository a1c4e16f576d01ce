import { memo } from 'react';
import type { ImportPlanRow } from '../../shared/messages/import';
import { diffPolicies } from '../../shared/policy/diff';
import { t } from '../../shared/text/text';
import { AdminIcon, DomainIcon, DraftIcon, ErrorIcon } from '../marks/icons';
import { EffectMark } from '../review/EffectIcon';
import { HopChange } from '../review/HopChange';
import styles from './plan.module.css';

/** What would become of one customer or domain. */
export const PlanNode = memo(function PlanNode({ row }: { readonly row: ImportPlanRow }) {
  const { name, kind, path, before, after, strictness, reach, isFaulty, hasDraft } = row;
  const diffs = diffPolicies(before, after);
  return (
    <article className={styles.row} aria-label={name}>
      <div className={styles.head}>
        {kind === 'domain' ? <DomainIcon /> : <AdminIcon />}
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <span className={styles.path}>{path.join(' › ')}</span>
        <span className={styles.effect}>
          <EffectMark effect={strictness} />
        </span>
      </div>
      {diffs.map((diff) => (
        <HopChange key={diff.hop} diff={diff} />
      ))}
      <p className={styles.notes}>
        <span>{t('review/reach', { count: reach })}</span>
        {hasDraft && (
          <span className={styles.drafted}>
            <DraftIcon />
            {t(diffs.length > 0 ? 'import/hasDraft' : 'import/dropsDraft')}
          </span>
        )}
        {isFaulty && (
          <span className={styles.faulty}>
            <ErrorIcon />
            {t('import/isFaulty')}
          </span>
        )}
      </p>
    </article>
  );
});
