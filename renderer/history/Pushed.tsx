import { useMemo, useState } from 'react';
import { t } from '../../shared/text/text';
import { ListingState } from '../listing/ListingState';
import { PageList } from '../listing/PageList';
import { useDebounced } from '../listing/useDebounced';
import { usePages } from '../listing/usePages';
import listing from '../listing/listing.module.css';
import { SearchBox } from '../search/SearchBox';
import { useStatus } from '../workspace/workspaceStore';
import { ChangeRow } from './ChangeRow';
import { historyLines, keyOfLine } from './historyLines';
import { PushHeading } from './PushHeading';
import { TakenNotice } from './TakenNotice';

const TYPING_MS = 200;
const HEADING_PX = 44;
const ROW_PX = 92;

/** What was pushed from here, by push. */
export function Pushed() {
  const [query, setQuery] = useState('');
  const stamp = usePushStamp();
  const { read, problem, more } = usePages('history.get', useDebounced(query, TYPING_MS), stamp);
  const lines = useMemo(() => historyLines(read?.rows ?? []), [read]);
  return (
    <>
      <div className={listing.tools}>
        <SearchBox label={t('history/search')} query={query} onQuery={setQuery} />
      </div>
      <div className={listing.notes}>
        <TakenNotice />
      </div>
      <ListingState
        isRead={read !== null}
        isEmpty={lines.length === 0}
        query={read?.query ?? ''}
        empty={t('history/empty')}
        problem={problem}
        onClear={() => setQuery('')}
      />
      {lines.length > 0 && (
        <PageList
          label={t('history/list')}
          lines={lines}
          keyOf={keyOfLine}
          heightOf={({ kind }) => (kind === 'push' ? HEADING_PX : ROW_PX)}
          goesOn={read?.next !== null}
          onEnd={more}
        >
          {(line) => (line.kind === 'push' ? <PushHeading push={line.push} /> : <ChangeRow row={line.row} />)}
        </PageList>
      )}
    </>
  );
}

/** Another one where a push has ended, or a pull may have found that something is no longer in force. */
function usePushStamp(): string {
  const status = useStatus();
  return `${status?.lastPush?.push} ${status?.lastPush?.finishedAt} ${status?.lastPull}`;
}
