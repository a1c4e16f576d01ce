import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import type { Baselines } from '../../shared/messages/templates';
import { HOPS } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import { hasFlag } from '../../shared/tree/columns';
import { callCore } from '../core/port';
import { VirtualTable } from '../table/VirtualTable';
import { useTree } from '../tree/treeStore';
import { byPlace, deviatingPlaces, differenceText } from './deviations';
import { ExceptForm } from './ExceptForm';
import styles from './baselines.module.css';

interface DeviationTableProps {
  readonly baselines: Baselines;
  readonly attempt: (work: () => Promise<unknown>) => void;
}

const COLUMNS = ['name', 'customer', ...HOPS, 'draft'] as const;
type ColumnKey = (typeof COLUMNS)[number];
const WIDTHS: Readonly<Record<ColumnKey, string>> = {
  name: 'minmax(120px, 2fr)',
  customer: 'minmax(90px, 1.4fr)',
  incoming: 'minmax(110px, 2fr)',
  delivery: 'minmax(110px, 2fr)',
  draft: '62px',
};
const ROW_HEIGHT = 28;

/** Every node that deviates, what is in force there and what was agreed, and the ways to have them agree again. */
export function DeviationTable({ baselines, attempt }: DeviationTableProps) {
  const tree = useTree(({ tree }) => tree);
  const inForce = useTree(({ inForce }) => inForce);
  const selection = useTree(({ selection }) => selection);
  const search = useTree(({ search }) => search);
  const [said, setSaid] = useState('');
  const [excepting, setExcepting] = useState<readonly string[] | null>(null);
  const places = useMemo(() => deviatingPlaces(baselines), [baselines]);
  // While the tree is another already, the baselines of its places are still on their way.
  if (tree?.ids.length !== baselines.agreement.length) return null;
  const known = byPlace(baselines, tree);
  const idAt = (at: number): string => tree.ids[at] ?? '';
  const chosen = Array.from(places, idAt).filter((id) => selection.has(id));
  const cell = (row: number, column: ColumnKey): string => {
    const at = places[row] ?? -1;
    switch (column) {
      case 'name':
        return tree.names[at] ?? '';
      case 'customer':
        return tree.names[tree.parents[at] ?? -1] ?? '';
      case 'incoming':
      case 'delivery': {
        const code = baselines.agreement[at] ?? 0;
        return differenceText(code, column, inForce[column][at], known.get(baselines.baselineAt[at] ?? -1));
      }
      case 'draft':
        return hasFlag(tree.flags[at], 'draft') ? t('baselines/hasDraft') : '';
    }
  };
  const bringBack = (nodes: readonly string[]): void =>
    attempt(async () => {
      setSaid(t('baselines/bringing'));
      const count = await callCore('bulk.apply', { nodes: [...nodes], change: { kind: 'baseline' } });
      setSaid(t('baselines/broughtBack', { count }));
    });
  return (
    <section className={styles.deviations} aria-label={t('baselines/deviations')}>
      <div className={styles.itemHead}>
        <h2>{t('baselines/deviations')}</h2>
        <span role="status">{said}</span>
        <Button
          size="small"
          disabled={places.length === 0}
          onClick={() => search({ query: '', facets: ['baseline.deviates'] })}
        >
          {t('baselines/showDeviating')}
        </Button>
        <Button size="small" disabled={chosen.length === 0} onClick={() => setExcepting(chosen)}>
          {t('baselines/except')}
        </Button>
        <Button size="small" disabled={chosen.length === 0} onClick={() => bringBack(chosen)}>
          {t('baselines/bringBack')}
        </Button>
        <Button
          size="small"
          variant="contained"
          disabled={places.length === 0}
          onClick={() => bringBack(Array.from(places, idAt))}
        >
          {t('baselines/bringBackAll')}
        </Button>
      </div>
      {excepting && (
        <ExceptForm
          nodes={excepting}
          name={tree.names[places.find((at) => idAt(at) === excepting[0]) ?? -1] ?? ''}
          onDone={(wish) => {
            setExcepting(null);
            if (wish) attempt(() => callCore('baselines.except', { nodes: [...excepting], ...wish }));
          }}
        />
      )}
      {places.length === 0 ? (
        <p className={styles.empty}>{t('baselines/noDeviations')}</p>
      ) : (
        <div className={styles.table}>
          <VirtualTable
            label={t('baselines/table')}
            columns={COLUMNS.map((key) => ({ key, title: t(`baselines/column/${key}`), width: WIDTHS[key] }))}
            count={places.length}
            rowHeight={ROW_HEIGHT}
            cell={(row, column) => (
              <span className={styles.cell} title={cell(row, column)}>
                {cell(row, column)}
              </span>
            )}
            onActive={(row) => useTree.getState().select(idAt(places[row] ?? -1))}
            onOpen={(row) => useTree.getState().reveal(idAt(places[row] ?? -1))}
          />
        </div>
      )}
    </section>
  );
}
