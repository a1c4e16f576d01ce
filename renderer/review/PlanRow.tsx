import Button from '@mui/material/Button';
import { memo, useState } from 'react';
import type { PlanItem } from '../../shared/messages/model';
import { diffPolicies, type HopDiff, type ListDiff } from '../../shared/policy/diff';
import { findingText, problemText, t } from '../../shared/text/text';
import { useView } from '../app/viewStore';
import { AdminIcon, DomainIcon } from '../marks/icons';
import { useTree } from '../tree/treeStore';
import { PlanState } from './PlanState';
import { useReview } from './reviewStore';
import styles from './review.module.css';

/** One draft: where it is, what it changes, and whether it can go out. */
export const PlanRow = memo(function PlanRow({ item }: { readonly item: PlanItem }) {
  const show = (): void => {
    useTree.getState().reveal(item.node);
    const { setView, setNodeTab } = useView.getState();
    setNodeTab('filterSettings');
    setView('filterSettings');
  };
  return (
    <article className={styles.row} aria-label={item.name}>
      <div className={styles.rowHead}>
        <span className={styles.path}>{item.path.map(({ name }) => `${name} › `).join('')}</span>
        <button type="button" className={styles.name} aria-label={t('review/show', { name: item.name })} onClick={show}>
          {item.kind === 'domain' ? <DomainIcon /> : <AdminIcon />}
          {item.name}
        </button>
        <PlanState item={item} />
      </div>
      {diffPolicies(item.before, item.after).map((diff) => (
        <HopChange key={diff.hop} diff={diff} />
      ))}
      <Trouble item={item} />
    </article>
  );
});

function HopChange({ diff }: { readonly diff: HopDiff }) {
  const { hop, from, to, senders, recipients } = diff;
  return (
    <div className={styles.change}>
      <span className={styles.hop}>{t(`hop/${hop}`)}</span>
      <span>
        {from === to ? t('review/listChange') : t('review/change', { from: t(`mode/${from}`), to: t(`mode/${to}`) })}
      </span>
      <Entries label={t('review/senders')} diff={senders} />
      <Entries label={t('review/recipients')} diff={recipients} />
    </div>
  );
}

/** Entries of a list diff that are named before the rest is only counted. */
const MOST_NAMED = 6;
const SIGNS = { added: '+', removed: '−' } as const;

function Entries({ label, diff: { added, removed } }: { readonly label: string; readonly diff: ListDiff }) {
  const all = [
    ...added.map((entry) => ({ entry, sign: 'added' as const })),
    ...removed.map((entry) => ({ entry, sign: 'removed' as const })),
  ];
  const [isAll, setAll] = useState(false);
  if (all.length === 0) return null;
  if (isAll) return <AllEntries label={label} lines={all.map(({ entry, sign }) => `${SIGNS[sign]} ${entry}`)} />;
  return (
    <span className={styles.entries}>
      {label}
      {all.slice(0, MOST_NAMED).map(({ entry, sign }, index) => (
        <code key={index} className={styles[sign]}>
          <span aria-hidden="true">{SIGNS[sign]}</span>
          <span className="sr-only">{t(`review/${sign}`)} </span>
          {entry}
        </code>
      ))}
      {all.length > MOST_NAMED && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t('review/moreEntries', { count: all.length - MOST_NAMED })}
        </button>
      )}
    </span>
  );
}

/** Every entry, as lines of one text: there may be thousands. */
function AllEntries({ label, lines }: { readonly label: string; readonly lines: readonly string[] }) {
  return (
    // It scrolls, so the keyboard has to reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" className={styles.allEntries} aria-label={label} tabIndex={0}>
      {label}
      <pre>{lines.join('\n')}</pre>
    </div>
  );
}

/** Errors named before the rest is only counted. */
const MOST_ERRORS = 3;

/** What keeps the draft from being pushed, or kept it, with the ways out. */
function Trouble({ item }: { readonly item: PlanItem }) {
  const discard = useReview(({ discard }) => discard);
  const keepMine = useReview(({ keepMine }) => keepMine);
  const [isAll, setAll] = useState(false);
  const { blocking, theirs, refused } = item;
  if (blocking.length === 0 && !theirs && !refused) return null;
  return (
    <div className={styles.trouble}>
      {blocking.slice(0, isAll ? blocking.length : MOST_ERRORS).map((finding, index) => (
        <p key={index}>
          {t(`hop/${finding.hop}`)}: {finding.entry !== '' && <code>{finding.entry}</code>} {findingText(finding)}
        </p>
      ))}
      {blocking.length > MOST_ERRORS && !isAll && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t('review/moreErrors', { count: blocking.length - MOST_ERRORS })}
        </button>
      )}
      {theirs ? (
        <p>
          {t('review/theirs', {
            incoming: t(`mode/${theirs.incoming.mode}`),
            delivery: t(`mode/${theirs.delivery.mode}`),
          })}
        </p>
      ) : (
        refused && <p>{problemText(refused)}</p>
      )}
      <div className={styles.actions}>
        {theirs && (
          <Button variant="outlined" onClick={() => void keepMine(item.node)}>
            {t('review/keepMine')}
          </Button>
        )}
        <Button variant="outlined" onClick={() => void discard(item.node)}>
          {t('review/discard')}
        </Button>
      </div>
    </div>
  );
}
