import Button from '@mui/material/Button';
import type { ChangeSetItem, ItemState } from '../../shared/messages/changeSets';
import { diffPolicies } from '../../shared/policy/diff';
import { t } from '../../shared/text/text';
import { AdminIcon, CheckIcon, ConflictIcon, DomainIcon, DraftIcon, UnknownIcon, WarningIcon } from '../marks/icons';
import { HopChange } from '../review/HopChange';
import { doQuietly } from './changeSetStore';
import { Comments } from './Comments';
import styles from './changeSets.module.css';
import { nameText, SignedMark } from './PersonName';

const STATE_ICONS: Readonly<Record<ItemState, () => React.JSX.Element>> = {
  unknown: UnknownIcon,
  inForce: CheckIcon,
  drafted: DraftIcon,
  conflict: ConflictIcon,
  inTheWay: WarningIcon,
  merges: DraftIcon,
  ready: CheckIcon,
};

/** One change: what it does here, what was decided and said about it. */
export function ItemCard({ id, item }: { readonly id: string; readonly item: ChangeSetItem }) {
  const { node, name, kind, path, before, after, state, comments } = item;
  const StateIcon = STATE_ICONS[state];
  return (
    <article className={styles.item} aria-label={name}>
      <div className={styles.head}>
        {kind === 'domain' ? <DomainIcon /> : <AdminIcon />}
        <strong>{name}</strong>
        <span className={styles.path}>{path.join(' › ')}</span>
        <span className={styles.state} data-state={state}>
          <StateIcon />
          {t(`changeSets/state/${state}`)}
        </span>
      </div>
      {diffPolicies(before, after).map((diff) => (
        <HopChange key={diff.hop} diff={diff} />
      ))}
      <Verdicts item={item} />
      <Decide id={id} item={item} />
      <Comments id={id} node={node} label={t('changeSets/commentOn', { name })} comments={comments} />
    </article>
  );
}

function Verdicts({ item: { verdicts } }: { readonly item: ChangeSetItem }) {
  if (verdicts.length === 0) return null;
  return (
    <ul className={styles.verdicts}>
      {verdicts.map(({ verdict, by, at, isCurrent, counts }) => (
        <li key={`${by.name} ${at}`} data-verdict={isCurrent ? verdict : 'earlier'}>
          {verdict === 'approved' ? <CheckIcon /> : <WarningIcon />}
          <span>
            {t(`changeSets/verdict/${verdict}`, { name: nameText(by) })}
            {!isCurrent && ` (${t('changeSets/earlier')})`}
            {isCurrent && !counts && ` (${t('changeSets/countsNot')})`}
          </span>
          <SignedMark who={by} />
        </li>
      ))}
    </ul>
  );
}

function Decide({ id, item: { node, name, verdicts } }: { readonly id: string; readonly item: ChangeSetItem }) {
  const mine = verdicts.find(({ by, isCurrent }) => by.isMe && isCurrent)?.verdict ?? null;
  const judge = (verdict: 'approved' | 'sentBack' | null): void =>
    void doQuietly('changeSets.judge', { id, nodes: [node], verdict });
  return (
    <div className={styles.decide}>
      <Button
        variant="outlined"
        disabled={mine === 'approved'}
        aria-label={t('changeSets/approveOf', { name })}
        onClick={() => judge('approved')}
      >
        {t('changeSets/approve')}
      </Button>
      <Button
        variant="outlined"
        disabled={mine === 'sentBack'}
        aria-label={t('changeSets/sendBackOf', { name })}
        onClick={() => judge('sentBack')}
      >
        {t('changeSets/sendBack')}
      </Button>
      {mine !== null && (
        <Button aria-label={t('changeSets/takeBackWordOf', { name })} onClick={() => judge(null)}>
          {t('changeSets/takeBackWord')}
        </Button>
      )}
    </div>
  );
}
