import Button from '@mui/material/Button';
import { useState } from 'react';
import { t } from '../../shared/text/text';
import ProblemAlert from '../app/ProblemAlert';
import { ListingState } from '../listing/ListingState';
import { PageList } from '../listing/PageList';
import { useDebounced } from '../listing/useDebounced';
import { usePages } from '../listing/usePages';
import listing from '../listing/listing.module.css';
import { SearchBox } from '../search/SearchBox';
import { useStatus } from '../workspace/workspaceStore';
import { AuditRow } from './AuditRow';
import { useAuditReading } from './useAuditReading';

const TYPING_MS = 200;
const ROW_PX = 92;

/** Who changed what, by the service's own account of it. */
export function Audit() {
  const [query, setQuery] = useState('');
  const isOnline = useStatus()?.connection.state === 'online';
  const reading = useAuditReading(true);
  const { read, problem, more } = usePages('audit.get', useDebounced(query, TYPING_MS), reading.turn);
  const isEmpty = read?.rows.length === 0;
  return (
    <>
      <div className={listing.tools}>
        <SearchBox label={t('history/search')} query={query} onQuery={setQuery} />
        <Button variant="outlined" disabled={!reading.canRead} onClick={reading.readOn}>
          {t('history/readOn')}
        </Button>
      </div>
      <div className={listing.notes}>
        <p className={listing.soft} role="status">
          {reading.isReading && t('history/auditReading')}
          {!isOnline && t('history/auditOffline')}
        </p>
        {reading.problem && <ProblemAlert problem={reading.problem} />}
      </div>
      <ListingState
        isRead={read !== null && !(isEmpty && reading.isReading)}
        isEmpty={isEmpty}
        query={read?.query ?? ''}
        empty={t('history/auditEmpty')}
        problem={problem}
        onClear={() => setQuery('')}
      />
      {read && !isEmpty && (
        <PageList
          label={t('history/auditList')}
          lines={read.rows}
          keyOf={({ id }) => id}
          heightOf={() => ROW_PX}
          goesOn={read.next !== null}
          onEnd={more}
        >
          {(row) => <AuditRow row={row} />}
        </PageList>
      )}
    </>
  );
}
