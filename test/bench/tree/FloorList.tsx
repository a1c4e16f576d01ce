import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { TreeColumns } from '../../../shared/tree/columns';

const ROW_HEIGHT = 26;

/** What the bench does to the list that stands; there is one at a time. */
export const floor = {
  open: (_ids: readonly string[]): void => undefined,
  filter: (_query: string): void => undefined,
};

/** The floor: a flat array and @tanstack/react-virtual, and nothing else. Rows are a name at its depth. */
export function FloorList({ tree }: { readonly tree: TreeColumns }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(['root']));
  const [query, setQuery] = useState('');
  floor.open = (ids) => setOpen(new Set([...open, ...ids]));
  floor.filter = setQuery;
  const isSearched = query !== '';
  const keys = useMemo(() => (isSearched ? tree.names.map((name) => name.toLowerCase()) : []), [tree, isSearched]);
  const rows = useMemo(
    () => (query === '' ? openRows(tree, open) : foundRows(tree, keys, query)),
    [tree, keys, open, query],
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  return (
    <div ref={scroller} className="scroller" style={{ height: '100%', overflowY: 'auto', contain: 'strict' }}>
      <div style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const at = rows[index] ?? 0;
          return (
            <div
              key={tree.ids[at]}
              style={{
                position: 'absolute',
                height: ROW_HEIGHT,
                paddingLeft: (tree.depths[at] ?? 0) * 14,
                transform: `translateY(${start}px)`,
              }}
            >
              {tree.names[at]}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function openRows({ ids, sizes }: TreeColumns, open: ReadonlySet<string>): number[] {
  const rows: number[] = [];
  for (let at = 0; at < ids.length; at += open.has(ids[at] ?? '') ? 1 : (sizes[at] ?? 1)) rows.push(at);
  return rows;
}

function foundRows({ parents }: TreeColumns, keys: readonly string[], query: string): number[] {
  const isShown = new Uint8Array(keys.length);
  keys.forEach((key, found) => {
    if (!key.includes(query)) return;
    for (let at = found; at >= 0 && !isShown[at]; at = parents[at] ?? -1) isShown[at] = 1;
  });
  const rows: number[] = [];
  isShown.forEach((is, at) => is && rows.push(at));
  return rows;
}
