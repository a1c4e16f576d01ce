import { useEffect, useState } from 'react';
import { callCore } from '../core/port';
import { useDebounced } from '../listing/useDebounced';
import { useTree } from './treeStore';

const PAUSE_MS = 80;
/** Shorter texts are in almost every list. */
const SHORTEST = 3;

/** Asks the core who lists what is typed, behind the names that are found at once; answers whether it is still reading. */
export function useListedSearch(): boolean {
  const query = useDebounced(
    useTree(({ query }) => query.trim()),
    PAUSE_MS,
  );
  const tree = useTree(({ tree }) => tree);
  const [isReading, setReading] = useState(false);
  const wanted = query.length >= SHORTEST ? query : '';
  useEffect(() => {
    if (wanted === '' || !tree) return;
    let isCurrent = true;
    setReading(true);
    callCore('search.entries', { query: wanted })
      .then(
        (places) => {
          if (!isCurrent) return;
          const isListed = new Uint8Array(tree.ids.length);
          for (const place of places) isListed[place] = 1;
          useTree.getState().setListed({ query: wanted, isListed });
        },
        // Names are found all the same; what keeps the core from answering is said by whatever else asks it.
        () => undefined,
      )
      .finally(() => isCurrent && setReading(false));
    return () => {
      isCurrent = false;
      setReading(false);
    };
  }, [wanted, tree]);
  return isReading;
}
