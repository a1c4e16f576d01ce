import type { ListFinding } from '../../shared/findings/finding';
import { findingText, t } from '../../shared/text/text';
import styles from './lists.module.css';
import { SeverityIcon } from './SeverityIcon';

/** Findings put into words before the rest is only counted. */
const MOST_SHOWN = 5;

interface FindingListProps {
  readonly findings: readonly ListFinding[];
  /** Puts the replacement in the entry's place; null takes it off the list. */
  readonly onFix: (index: number, replacement: string | null) => void;
}

/** What there is to say about a list, in words, each with its fix. */
export function FindingList({ findings, onFix }: FindingListProps) {
  const shown = findings.slice(0, MOST_SHOWN);
  return (
    <ul className={styles.findings} aria-live="polite">
      {shown.map((finding) => {
        const { index, fix } = finding;
        return (
          <li key={`${index ?? 'list'} ${finding.code}`} className={styles[finding.severity]}>
            <SeverityIcon severity={finding.severity} />
            <span>
              <span className="sr-only">{t(`severity/${finding.severity}`)}: </span>
              {finding.entry !== '' && <code>{finding.entry}</code>} {findingText(finding)}
            </span>
            {fix && index !== null && (
              <button type="button" className={styles.fix} onClick={() => onFix(index, fix.replacement)}>
                {fix.replacement === null ? t('lists/fixRemove') : t('lists/fixTo', { replacement: fix.replacement })}
              </button>
            )}
          </li>
        );
      })}
      {findings.length > shown.length && <li>{t('lists/moreFindings', { count: findings.length - shown.length })}</li>}
    </ul>
  );
}
