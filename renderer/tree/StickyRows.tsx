import type { TreeColumns } from '../../shared/tree/columns';
import { rowStyle } from './rowStyle';
import styles from './tree.module.css';

interface StickyRowsProps {
  readonly tree: TreeColumns;
  readonly places: readonly number[];
  readonly onShow: (place: number) => void;
}

/** Where one is: the customers above what is in sight. For the eye and the mouse; the keyboard has the way up in the tree. */
export function StickyRows({ tree, places, onShow }: StickyRowsProps) {
  if (places.length === 0) return null;
  return (
    <div className={styles.sticky} aria-hidden="true">
      {places.map((at) => (
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <div
          key={at}
          className={styles.stickyRow}
          style={{ ...rowStyle(tree.depths[at] ?? 0, 0), transform: 'none' }}
          onClick={() => onShow(at)}
        >
          <span className={styles.noTwisty} />
          <span className={styles.admin} />
          <span className={styles.name}>{tree.names[at]}</span>
        </div>
      ))}
    </div>
  );
}
