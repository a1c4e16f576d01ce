import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { t } from '../../shared/text/text';
import { useView } from '../app/viewStore';
import { useAuditReading } from '../history/useAuditReading';
import { ListingState } from '../listing/ListingState';
import { PageList } from '../listing/PageList';
import { useDebounced } from '../listing/useDebounced';
import { usePages } from '../listing/usePages';
import listing from '../listing/listing.module.css';
import { SearchBox } from '../search/SearchBox';
import { useCan, useStatus, useWorkspace } from '../workspace/workspaceStore';
import styles from './drift.module.css';
import { driftLines, keyOfLine } from './driftLines';
import { DriftRow } from './DriftRow';
import { markSeen } from './seen';

const TYPING_MS = 200;
const HEADING_PX = 40;
const ROW_PX = 84;

/** What changed on the service without a push from here, since the last visit and before. */
export default function Drift() {
  const [query, setQuery] = useState('');
  const status = useStatus();
  const setView = useView(({ setView }) => setView);
  const can = useCan();
  const audit = useAuditReading(false);
  const stamp = `${status?.drift} ${status?.lastPull} ${audit.turn}`;
  const { read, problem, more } = usePages('drift.get', useDebounced(query, TYPING_MS), stamp);
  const lines = useMemo(() => driftLines(read?.rows ?? []), [read]);
  const isAuthorMissing = read?.rows.some(({ what, author }) => what === 'policy' && !author) ?? false;
  return (
    <div className={listing.page}>
      <header className={listing.header}>
        <h1 tabIndex={-1}>{t('drift/title')}</h1>
        <Button onClick={() => setView('filterSettings')}>{t('app/back')}</Button>
      </header>
      <p className={styles.intro}>{t(can.readPolicies ? 'drift/intro' : 'byHand/drift')}</p>
      <div className={listing.tools}>
        <SearchBox label={t('drift/search')} query={query} onQuery={setQuery} />
        {isAuthorMissing && can.audit && (
          <Button variant="outlined" disabled={!audit.canRead} onClick={audit.readOn}>
            {t('drift/lookUp')}
          </Button>
        )}
        <Button variant="outlined" disabled={(status?.drift ?? 0) === 0} onClick={() => void markSeen()}>
          {t('drift/seen')}
        </Button>
      </div>
      <ListingState
        isRead={read !== null}
        isEmpty={lines.length === 0}
        query={read?.query ?? ''}
        empty={t('drift/empty')}
        problem={problem ?? audit.problem}
        onClear={() => setQuery('')}
      />
      {lines.length > 0 ? (
        <PageList
          label={t('drift/list')}
          lines={lines}
          keyOf={keyOfLine}
          heightOf={({ kind }) => (kind === 'heading' ? HEADING_PX : ROW_PX)}
          goesOn={read?.next !== null}
          onEnd={more}
        >
          {(line) => (line.kind === 'heading' ? <Heading isNew={line.isNew} /> : <DriftRow row={line.row} />)}
        </PageList>
      ) : (
        <div className={styles.space} />
      )}
      <FullPull />
    </div>
  );
}

function Heading({ isNew }: { readonly isNew: boolean }) {
  return (
    <div className={listing.heading}>
      <h2>{t(isNew ? 'drift/new' : 'drift/earlier')}</h2>
    </div>
  );
}

/** For the day that what is here and what is there have come apart all the same. */
function FullPull() {
  const status = useStatus();
  const pull = useWorkspace(({ pull }) => pull);
  const canPull = status?.connection.state === 'online' && status.activity === null;
  return (
    <footer className={styles.full}>
      <p>{t('drift/fullHint')}</p>
      <Button disabled={!canPull} onClick={() => void pull(true)}>
        {t('drift/full')}
      </Button>
    </footer>
  );
}
