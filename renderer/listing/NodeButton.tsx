import { placesOf } from '../../shared/tree/places';
import { t } from '../../shared/text/text';
import { useView } from '../app/viewStore';
import { AdminIcon, DomainIcon } from '../marks/icons';
import { customerPath } from '../review/placeText';
import { useTree } from '../tree/treeStore';
import styles from './listing.module.css';

interface NodeButtonProps {
  readonly node: string;
  readonly name: string;
  readonly kind: 'admin' | 'domain';
}

/** The name of a node, whose it is, and the way to it where it is still there. */
export function NodeButton({ node, name, kind }: NodeButtonProps) {
  const path = useTree(({ tree }) => {
    const place = tree ? placesOf(tree).get(node) : undefined;
    return tree && place !== undefined ? customerPath(tree, place) : null;
  });
  const content = (
    <>
      {kind === 'domain' ? <DomainIcon /> : <AdminIcon />}
      <bdi>{name}</bdi>
    </>
  );
  if (path === null) return <strong className={styles.name}>{content}</strong>;
  return (
    <>
      {path !== '' && <span className={styles.path}>{path}</span>}
      <button
        type="button"
        className={styles.name}
        aria-label={t('history/showNode', { name })}
        onClick={() => show(node)}
      >
        {content}
      </button>
    </>
  );
}

function show(node: string): void {
  useTree.getState().reveal(node);
  const { setView, setNodeTab } = useView.getState();
  setNodeTab('filterSettings');
  setView('filterSettings');
}
