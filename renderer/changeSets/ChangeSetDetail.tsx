import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { ChangeSetItem, ChangeSetView, Taken } from '../../shared/messages/changeSets';
import { t } from '../../shared/text/text';
import { formatTime } from '../app/formatTime';
import { callCore } from '../core/port';
import { PageList } from '../listing/PageList';
import { doQuietly, useChangeSets } from './changeSetStore';
import { Comments } from './Comments';
import { Confirmed } from './Confirmed';
import styles from './changeSets.module.css';
import { saveChangeSetFile } from './files';
import { ItemCard } from './ItemCard';
import { nameText, SignedMark } from './PersonName';

/** The first line tells of the whole; each further one is a change. */
type Line = { readonly item: ChangeSetItem } | { readonly item: null };

const HEAD_HEIGHT = 220;
const ITEM_HEIGHT = 240;

/** One change set, to be read from the top: what it is, then change by change. */
export function ChangeSetDetail({ view }: { readonly view: ChangeSetView }) {
  const items = useChangeSets(({ items }) => items);
  const next = useChangeSets(({ next }) => next);
  const more = useChangeSets(({ more }) => more);
  const lines: Line[] = [{ item: null }, ...items.map((item) => ({ item }))];
  return (
    <section className={styles.detail} aria-label={view.title}>
      <Actions view={view} />
      <PageList
        label={t('changeSets/changes')}
        lines={lines}
        keyOf={({ item }) => item?.node ?? ''}
        heightOf={({ item }) => (item ? ITEM_HEIGHT : HEAD_HEIGHT)}
        goesOn={next !== null}
        onEnd={() => void more()}
      >
        {({ item }) => (item ? <ItemCard id={view.id} item={item} /> : <Head view={view} />)}
      </PageList>
    </section>
  );
}

function Actions({ view }: { readonly view: ChangeSetView }) {
  const { id, takeable } = view;
  const attempt = useChangeSets(({ attempt }) => attempt);
  return (
    <div className={styles.actions}>
      <Button
        variant="contained"
        disabled={takeable === 0}
        onClick={() =>
          void attempt(async () => takenText(await callCore('changeSets.take', { id, which: 'approved' })))
        }
      >
        {t('changeSets/take', { count: takeable })}
      </Button>
      <ApproveAll view={view} />
      <Button onClick={() => void attempt(() => saveChangeSetFile(view))}>{t('changeSets/saveFile')}</Button>
      <Confirmed
        action={t('changeSets/remove')}
        question={t('changeSets/removeHint')}
        onDo={() => void doQuietly('changeSets.remove', { id })}
      />
    </div>
  );
}

function ApproveAll({ view: { id, items: all } }: { readonly view: ChangeSetView }) {
  const items = useChangeSets(({ items }) => items);
  // What was not read is not approved: the whole list has to have been on the page.
  if (items.length < all) return null;
  return (
    <Button
      onClick={() =>
        void doQuietly('changeSets.judge', { id, nodes: items.map(({ node }) => node), verdict: 'approved' })
      }
    >
      {t('changeSets/approveAll')}
    </Button>
  );
}

function Head({ view }: { readonly view: ChangeSetView }) {
  const { id, title, note, author, savedAt, items, approved, sentBack, service, isFromHere, remarks } = view;
  return (
    <div className={styles.about}>
      <h2>{title}</h2>
      <p>
        {t('changeSets/by', { name: nameText(author), time: formatTime(savedAt) })} <SignedMark who={author} />
      </p>
      <p>
        {t('changeSets/items', { count: items })}, {t('changeSets/progress', { approved, sentBack })}
      </p>
      {note !== '' && <p className={styles.note}>{note}</p>}
      {!isFromHere && <Alert severity="warning">{t('changeSets/foreign', service)}</Alert>}
      <Comments id={id} node={null} label={t('changeSets/commentOnAll')} comments={remarks} />
    </div>
  );
}

/** What became of it, in a few short sentences. */
function takenText({ drafted, conflicts, unapproved, inTheWay, already, unknown }: Taken): string {
  return [
    t('changeSets/taken', { count: drafted.length }),
    conflicts > 0 ? t('changeSets/takenConflicts', { count: conflicts }) : '',
    unapproved > 0 ? t('changeSets/takenUnapproved', { count: unapproved }) : '',
    inTheWay.length > 0 ? t('changeSets/takenInTheWay', { names: inTheWay.slice(0, MOST_NAMED).join(', ') }) : '',
    already > 0 ? t('changeSets/takenAlready', { count: already }) : '',
    unknown.length > 0 ? t('changeSets/takenUnknown', { names: unknown.slice(0, MOST_NAMED).join(', ') }) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

const MOST_NAMED = 10;
