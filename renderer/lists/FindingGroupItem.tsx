import { useId, useState } from 'react';
import type { ListFinding } from '../../shared/findings/finding';
import { findingText, t } from '../../shared/text/text';
import { ChevronIcon } from '../marks/icons';
import { fixText, fixThese } from './edits';
import styles from './findings.module.css';
import type { FindingGroup } from './groups';
import { SeverityIcon } from './SeverityIcon';

/** Entries named before the rest is only counted. */
const MOST_NAMED = 50;

interface FindingGroupItemProps {
  readonly group: FindingGroup;
  readonly disabled: boolean;
  readonly onShow: (index: number) => void;
  readonly onFix: (findings: readonly ListFinding[]) => void;
}

/** One kind of finding: a sentence with its entry, or with how many there are, which unfold. */
export function FindingGroupItem({ group, disabled, onShow, onFix }: FindingGroupItemProps) {
  const [isOpen, setOpen] = useState(false);
  const members = useId();
  const { findings, severity } = group;
  const [first] = findings;
  const isSingle = findings.length === 1;
  return (
    <li className={styles[severity]}>
      <div className={styles.line}>
        <SeverityIcon severity={severity} />
        <span className={styles.sentence}>
          <span className="sr-only">{t(`severity/${severity}`)}: </span>
          {isSingle ? (
            <FindingSentence finding={first} onShow={onShow} />
          ) : (
            <>
              <button
                type="button"
                className={styles.unfold}
                aria-expanded={isOpen}
                aria-controls={members}
                onClick={() => setOpen(!isOpen)}
              >
                <ChevronIcon />
                {t('lists/entries', { count: findings.length })}
              </button>{' '}
              {!group.isUniform && t('lists/suchAs', { entry: first.entry })} {findingText(first)}
            </>
          )}{' '}
          {!disabled && <FixButton findings={findings} onFix={onFix} />}
        </span>
      </div>
      {!isSingle && isOpen && (
        <ul id={members} className={styles.members}>
          {findings.slice(0, MOST_NAMED).map((finding) => (
            <li key={finding.index} className={styles.line}>
              <span className={styles.sentence}>
                <FindingSentence finding={finding} isBrief={group.isUniform} onShow={onShow} />{' '}
                {!disabled && <FixButton findings={[finding]} onFix={onFix} />}
              </span>
            </li>
          ))}
          {findings.length > MOST_NAMED && <li>{t('lists/moreFindings', { count: findings.length - MOST_NAMED })}</li>}
        </ul>
      )}
    </li>
  );
}

interface FindingSentenceProps {
  readonly finding: ListFinding;
  /** Only the entry: the sentence is said above. */
  readonly isBrief?: boolean;
  readonly onShow: (index: number) => void;
}

function FindingSentence({ finding, isBrief = false, onShow }: FindingSentenceProps) {
  const { index, entry } = finding;
  return (
    <>
      {index !== null && (
        <button type="button" className={styles.entry} title={t('lists/show')} onClick={() => onShow(index)}>
          {entry}
        </button>
      )}{' '}
      {!isBrief && findingText(finding)}
    </>
  );
}

function FixButton({ findings, onFix }: Pick<FindingGroupItemProps, 'onFix'> & { findings: readonly ListFinding[] }) {
  const fixable = findings.filter(({ fix }) => fix);
  const [first] = fixable;
  if (!first?.fix) return null;
  return (
    <button type="button" className={styles.fix} onClick={() => onFix(fixable)}>
      {fixable.length > 1
        ? t('lists/fixThese', { what: fixText(fixThese([], fixable)) })
        : first.fix.replacement === null
          ? t('lists/fixRemove')
          : t('lists/fixTo', { replacement: first.fix.replacement })}
    </button>
  );
}
