import { memo } from 'react';
import type { Hop, HopPolicy } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import { DOMAIN_KIND, modeOfCode } from '../../shared/tree/columns';
import { HopMark } from '../marks/HopMark';
import { AdminIcon, ChevronIcon, DomainIcon, DraftIcon } from '../marks/icons';
import { extendTo, selectOnly, toggle } from './select';
import styles from './tree.module.css';
import { useTree } from './treeStore';

const INDENT_PX = 14;

interface TreeRowProps {
  readonly rowId: string;
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  readonly kind: number;
  readonly hasChildren: boolean;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  /** Of several that are selected, the one that the keyboard goes on from. */
  readonly isActive: boolean;
  /** Mode codes: what is set here, and what is in force. */
  readonly incoming: number;
  readonly delivery: number;
  readonly incomingInForce: number;
  readonly deliveryInForce: number;
  readonly hasDraft: boolean;
  /** Place in the list, in pixels. */
  readonly top: number;
}

export const TreeRow = memo(function TreeRow(row: TreeRowProps) {
  const { id, name, isOpen, isSelected, hasChildren } = row;
  const { setOpen } = useTree.getState();
  const incoming = hopOf('incoming', row.incoming, row.incomingInForce);
  const delivery = hopOf('delivery', row.delivery, row.deliveryInForce);
  return (
    // The keyboard is served by the tree, which holds the focus.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={row.rowId}
      role="treeitem"
      className={isSelected ? styles.selectedRow : styles.row}
      data-active={row.isActive || undefined}
      style={{ transform: `translateY(${row.top}px)` }}
      aria-level={row.depth + 1}
      aria-selected={isSelected}
      aria-expanded={hasChildren ? isOpen : undefined}
      aria-label={[name, incoming.text, delivery.text, row.hasDraft ? t('tree/draft') : ''].filter(Boolean).join(', ')}
      onClick={(event) => {
        if (event.shiftKey) extendTo(id);
        else if (event.ctrlKey || event.metaKey) toggle(id);
        else selectOnly(id);
      }}
      onDoubleClick={() => hasChildren && setOpen(id, !isOpen)}
    >
      <span style={{ width: row.depth * INDENT_PX }} />
      <span
        role="presentation"
        className={hasChildren ? (isOpen ? styles.twistyOpen : styles.twisty) : styles.noTwisty}
        onClick={(event) => {
          event.stopPropagation();
          setOpen(id, !isOpen);
        }}
      >
        {hasChildren && <ChevronIcon />}
      </span>
      <span className={styles.kind}>{row.kind === DOMAIN_KIND ? <DomainIcon /> : <AdminIcon />}</span>
      <span className={styles.name} title={name}>
        {name}
      </span>
      {row.hasDraft && (
        <span className={styles.draft} title={t('tree/draft')}>
          <DraftIcon />
        </span>
      )}
      <span className={styles.mark} title={incoming.text}>
        <HopMark mode={incoming.mode} explicit={incoming.explicit} />
      </span>
      <span className={styles.mark} title={delivery.text}>
        <HopMark mode={delivery.mode} explicit={delivery.explicit} />
      </span>
    </div>
  );
});

function hopOf(hop: Hop, set: number, inForce: number): { mode: HopPolicy['mode']; explicit: boolean; text: string } {
  const inForceMode = modeOfCode(inForce);
  // What is in force never inherits: inheritance is resolved.
  const mode = inForceMode === 'inherit' ? 'automatic' : inForceMode;
  const explicit = modeOfCode(set) !== 'inherit';
  const text = t(explicit ? 'tree/setHere' : 'tree/inherited', { hop: t(`hop/${hop}`), mode: t(`mode/${mode}`) });
  return { mode, explicit, text };
}
