import type { Hop } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import type { TreeShape } from '../../shared/tree/columns';
import type { EffectiveTable, SortKey } from '../../shared/tree/effectiveRows';
import { HopMark } from '../marks/HopMark';
import { useTree } from '../tree/treeStore';
import { customerText, fromText, hopRow } from './rowText';
import styles from './effective.module.css';

interface EffectiveCellProps {
  readonly tree: TreeShape;
  readonly table: EffectiveTable;
  /** Place of the domain in the tree. */
  readonly at: number;
  readonly column: SortKey;
  /** The customer has no column of its own. */
  readonly isNarrow: boolean;
}

export function EffectiveCell({ tree, table, at, column, isNarrow }: EffectiveCellProps) {
  const reveal = useTree(({ reveal }) => reveal);
  if (column === 'name') {
    return (
      <div className={styles.twoLines}>
        {/* For the pointer: the keyboard opens a row with Enter. */}
        <button type="button" tabIndex={-1} className={styles.open} onClick={() => reveal(tree.ids[at] ?? '')}>
          <Line>{tree.names[at] ?? ''}</Line>
        </button>
        {isNarrow && <Line className={styles.from}>{customerText(tree, table.start, at)}</Line>}
      </div>
    );
  }
  if (column === 'customer') return <Line className={styles.soft}>{customerText(tree, table.start, at)}</Line>;
  return <HopCell tree={tree} table={table} at={at} hop={column} />;
}

function HopCell({ tree, table, at, hop }: Omit<EffectiveCellProps, 'column' | 'isNarrow'> & { readonly hop: Hop }) {
  const row = hopRow(tree, table, at, hop);
  const lists =
    row.mode === 'requiredFor'
      ? t('effective/lists', {
          senders: t('lists/senderCount', { count: row.senders }),
          recipients: t('lists/recipientCount', { count: row.recipients }),
        })
      : undefined;
  return (
    <div className={styles.hop} title={lists}>
      <HopMark mode={row.mode} explicit={row.isOwn} />
      <div className={styles.twoLines}>
        <Line>{t(`mode/${row.mode}`)}</Line>
        <Line className={styles.from}>{lists ? `${fromText(row)} · ${lists}` : fromText(row)}</Line>
      </div>
    </div>
  );
}

function Line({ children, className }: { readonly children: string; readonly className?: string | undefined }) {
  return (
    <div className={`${styles.line} ${className ?? ''}`} title={children}>
      {children}
    </div>
  );
}
