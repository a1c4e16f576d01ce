import { memo } from 'react';
import { codeOfOutcome } from '../../shared/probe/outcome';
import type { Hop, HopPolicy } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import { DOMAIN_KIND, hasFlag, modeOfCode } from '../../shared/tree/columns';
import { HopMark } from '../marks/HopMark';
import { ConflictIcon, DeviatesIcon, DraftIcon, ErrorIcon } from '../marks/icons';
import { OUTCOME_ICONS } from '../probe/OutcomeMark';
import { openTreeMenu } from './menuStore';
import { rowStyle } from './rowStyle';
import { extendTo, selectOnly, toggle } from './select';
import styles from './tree.module.css';
import { useTree } from './treeStore';

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
  /** It stands there only as the way to what was found. */
  readonly isWay: boolean;
  /** Mode codes: what is set here, and what is in force. */
  readonly incoming: number;
  readonly delivery: number;
  readonly incomingInForce: number;
  readonly deliveryInForce: number;
  readonly flags: number;
  readonly deviates: boolean;
  /** Place in DELIVERY_OUTCOMES. */
  readonly probed: number;
  /** Place in the list, in pixels. */
  readonly top: number;
}

export const TreeRow = memo(function TreeRow(row: TreeRowProps) {
  const { id, name, isOpen, isSelected, hasChildren } = row;
  const { setOpen } = useTree.getState();
  const incoming = hopOf('incoming', row.incoming, row.incomingInForce);
  const delivery = hopOf('delivery', row.delivery, row.deliveryInForce);
  const marks = MARKS.filter(({ isOn }) => isOn(row));
  return (
    // The keyboard is served by the tree, which holds the focus.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={row.rowId}
      role="treeitem"
      className={isSelected ? styles.selectedRow : styles.row}
      data-active={row.isActive || undefined}
      data-way={row.isWay || undefined}
      style={rowStyle(row.depth, row.top)}
      aria-level={row.depth + 1}
      aria-selected={isSelected}
      aria-expanded={hasChildren ? isOpen : undefined}
      aria-label={[name, incoming.text, delivery.text, ...marks.map(({ text }) => t(text))].join(', ')}
      onClick={(event) => {
        if (event.shiftKey) extendTo(id);
        else if (event.ctrlKey || event.metaKey) toggle(id);
        else selectOnly(id);
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        openTreeMenu(id, { left: event.clientX, top: event.clientY });
      }}
      onDoubleClick={() => hasChildren && setOpen([id], !isOpen)}
    >
      <span
        role="presentation"
        className={hasChildren ? (isOpen ? styles.twistyOpen : styles.twisty) : styles.noTwisty}
        onClick={(event) => {
          event.stopPropagation();
          setOpen([id], !isOpen);
        }}
      />
      <span className={row.kind === DOMAIN_KIND ? styles.domain : styles.admin} />
      <span className={styles.name} title={name}>
        {name}
      </span>
      {marks.map(({ text, className, Icon }) => (
        <span key={text} className={className} title={t(text)}>
          <Icon />
        </span>
      ))}
      <HopMark mode={incoming.mode} explicit={incoming.explicit} title={incoming.text} />
      <HopMark mode={delivery.mode} explicit={delivery.explicit} title={delivery.text} />
    </div>
  );
});

/** What a probe came to; nothing is said of what was not probed. */
const PROBE_MARKS = (['none', 'partly', 'encrypted', 'verified', 'unknown'] as const).map((outcome) => ({
  text: `probe/tree/${outcome}` as const,
  className: styles[`probe-${outcome}`],
  Icon: OUTCOME_ICONS[outcome],
  isOn: ({ probed }: TreeRowProps) => probed === codeOfOutcome(outcome),
}));

/** What may stand behind a name: each by its shape, and in words. */
const MARKS = [
  ...PROBE_MARKS,
  {
    text: 'tree/deviates',
    className: styles.deviates,
    Icon: DeviatesIcon,
    isOn: ({ deviates }: TreeRowProps) => deviates,
  },
  {
    text: 'tree/conflict',
    className: styles.wrong,
    Icon: ConflictIcon,
    isOn: ({ flags }: TreeRowProps) => hasFlag(flags, 'conflict'),
  },
  {
    text: 'tree/error',
    className: styles.wrong,
    Icon: ErrorIcon,
    isOn: ({ flags }: TreeRowProps) => hasFlag(flags, 'error'),
  },
  {
    text: 'tree/draft',
    className: styles.draft,
    Icon: DraftIcon,
    isOn: ({ flags }: TreeRowProps) => hasFlag(flags, 'draft'),
  },
] as const;

function hopOf(hop: Hop, set: number, inForce: number): { mode: HopPolicy['mode']; explicit: boolean; text: string } {
  const inForceMode = modeOfCode(inForce);
  // What is in force never inherits: inheritance is resolved.
  const mode = inForceMode === 'inherit' ? 'automatic' : inForceMode;
  const explicit = modeOfCode(set) !== 'inherit';
  const text = t(explicit ? 'tree/setHere' : 'tree/inherited', { hop: t(`hop/${hop}`), mode: t(`mode/${mode}`) });
  return { mode, explicit, text };
}
