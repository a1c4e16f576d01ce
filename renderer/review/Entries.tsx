import { useState } from 'react';
import type { ListDiff } from '../../shared/policy/diff';
import { t } from '../../shared/text/text';
import styles from './entries.module.css';

/** Entries of a list that are named before the rest is only counted. */
const MOST_NAMED = 6;
const SIGNS = { added: '+', removed: '−', plain: '' } as const;
type Sign = keyof typeof SIGNS;

interface EntriesProps {
  readonly label: string;
  readonly diff: ListDiff;
  /** Entries that are neither gained nor lost. */
  readonly plain?: readonly string[];
}

/** What a list gains and loses. */
export function Entries({ label, diff: { added, removed }, plain = [] }: EntriesProps) {
  const [isAll, setAll] = useState(false);
  const all = { added, removed, plain };
  const count = added.length + removed.length + plain.length;
  if (count === 0) return null;
  if (isAll) return <AllEntries label={label} all={all} />;
  const named = firstOf(all);
  return (
    <span className={styles.entries}>
      {label}
      {named.map(({ entry, sign }) => (
        <Entry key={`${sign} ${entry}`} entry={entry} sign={sign} />
      ))}
      {count > named.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t('review/moreEntries', { count: count - named.length })}
        </button>
      )}
    </span>
  );
}

type BySign = Readonly<Record<Sign, readonly string[]>>;

/** The first ones to name: what is lost is among them, however much is gained. */
function firstOf({ added, removed, plain }: BySign): { readonly entry: string; readonly sign: Sign }[] {
  const mostAdded = Math.max(MOST_NAMED / 2, MOST_NAMED - removed.length);
  return [
    ...added.slice(0, mostAdded).map((entry) => ({ entry, sign: 'added' as const })),
    ...removed.map((entry) => ({ entry, sign: 'removed' as const })),
    ...plain.map((entry) => ({ entry, sign: 'plain' as const })),
  ].slice(0, MOST_NAMED);
}

function Entry({ entry, sign }: { readonly entry: string; readonly sign: Sign }) {
  return (
    <code className={styles[sign]}>
      {sign !== 'plain' && (
        <>
          <span aria-hidden="true">{SIGNS[sign]} </span>
          <span className="sr-only">{t(`review/${sign}`)} </span>
        </>
      )}
      <bdi>{entry}</bdi>
    </code>
  );
}

/** Every entry, as lines of one text: there may be thousands. */
function AllEntries({ label, all }: { readonly label: string; readonly all: BySign }) {
  const lines = (['added', 'removed', 'plain'] as const).flatMap((sign) =>
    all[sign].map((entry) => `${SIGNS[sign]} ${entry}`.trimStart()),
  );
  return (
    // It scrolls, so the keyboard has to reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" className={styles.allEntries} aria-label={label} tabIndex={0}>
      {label}
      <pre>{lines.join('\n')}</pre>
    </div>
  );
}
