import { useState } from 'react';
import type { PlanItem } from '../../shared/messages/plan';
import type { RowState } from '../../shared/plan/planRows';
import { findingText, problemText, t } from '../../shared/text/text';
import { SeverityIcon } from '../lists/SeverityIcon';
import { NoteIcon } from '../marks/icons';
import styles from './remarks.module.css';

/** Findings named before the rest is only counted. */
const MOST_NAMED = 3;

interface RemarksProps {
  readonly state: RowState;
  /** Null until it is read. */
  readonly item: PlanItem | null;
  /** Domains that would stop receiving for it. */
  readonly stops: number;
}

/** What there is to say about a draft: what a person has to do about it, why it was not applied, what was merged into it, what its lists have wrong. */
export function Remarks({ state, item, stops }: RemarksProps) {
  const [isAll, setAll] = useState(false);
  const { findings = [], refused = null, isMerged = false } = item ?? {};
  const told = findings.filter(({ severity }) => severity !== 'note');
  const wayOut = state === 'conflict' || state === 'orphaned' || state === 'unapproved' ? state : null;
  if (told.length === 0 && stops === 0 && !wayOut && !refused && !isMerged) return null;
  const named = isAll ? told : told.slice(0, MOST_NAMED);
  return (
    <ul className={styles.remarks}>
      {wayOut && (
        <li className={styles.warning}>
          <SeverityIcon severity="warning" />
          <span>{t(`review/wayOut/${wayOut}`)}</span>
        </li>
      )}
      {stops > 0 && (
        <li className={styles.warning}>
          <SeverityIcon severity="warning" />
          <span>{t('probe/stopsHere', { count: stops })}</span>
        </li>
      )}
      {refused && (
        <li className={styles.error}>
          <SeverityIcon severity="error" />
          <span>{problemText(refused)}</span>
        </li>
      )}
      {isMerged && (
        <li className={styles.note}>
          <NoteIcon />
          <span>{t('review/merged')}</span>
        </li>
      )}
      {named.map((finding, index) => (
        <li key={index} className={styles[finding.severity]}>
          <SeverityIcon severity={finding.severity} />
          <span>
            <span className="sr-only">{t(`severity/${finding.severity}`)}: </span>
            {t(`hop/${finding.hop}`)}: {finding.entry !== '' && <code>{finding.entry}</code>} {findingText(finding)}
          </span>
        </li>
      ))}
      {told.length > named.length && (
        <li>
          <button type="button" className={styles.more} onClick={() => setAll(true)}>
            {t('review/moreFindings', { count: told.length - named.length })}
          </button>
        </li>
      )}
    </ul>
  );
}
