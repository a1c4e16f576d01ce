import Button from '@mui/material/Button';
import { useDeferredValue, useMemo, useState } from 'react';
import { targetsFor } from '../../shared/plan/targets';
import { t } from '../../shared/text/text';
import { DOMAIN_KIND, hasFlag, type TreeColumns } from '../../shared/tree/columns';
import { AdminIcon, DomainIcon } from '../marks/icons';
import { SearchBox } from '../search/SearchBox';
import { useTree } from '../tree/treeStore';
import { retarget } from './actions';
import { customerPath } from './placeText';
import styles from './retarget.module.css';

interface RetargetProps {
  readonly node: string;
  readonly name: string;
  readonly isDomain: boolean;
  readonly close: () => void;
}

/** Nodes named before a person has to type more of a name. */
const MOST_NAMED = 8;

/** Where to put a draft whose node is gone: the tree, searched. */
export function Retarget({ node, name, isDomain, close }: RetargetProps) {
  const tree = useTree(({ tree }) => tree);
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const found = useMemo(() => (tree ? targetsFor(tree, wanted, isDomain) : []), [tree, wanted, isDomain]);
  const put = (place: number): void => {
    void retarget({ node, name }, { node: tree?.ids[place] ?? '', name: tree?.names[place] ?? '' });
  };
  return (
    <div className={styles.retarget}>
      <div className={styles.search}>
        <SearchBox label={t('review/retargetSearch')} query={query} autoFocus onQuery={setQuery} onEscape={close} />
        <Button onClick={close}>{t('review/cancel')}</Button>
      </div>
      <p role="status" className={styles.hint}>
        {wanted.trim() === '' && t('review/retargetHint')}
        {wanted.trim() !== '' && found.length === 0 && t('review/retargetNone')}
      </p>
      <ul aria-label={t('review/retargetFound')}>
        {found.slice(0, MOST_NAMED).map((place) => (
          <li key={place}>{tree && <Target tree={tree} place={place} onChoose={put} />}</li>
        ))}
      </ul>
      {found.length > MOST_NAMED && (
        <p className={styles.hint}>{t('review/retargetMore', { count: found.length - MOST_NAMED })}</p>
      )}
    </div>
  );
}

interface TargetProps {
  readonly tree: TreeColumns;
  readonly place: number;
  readonly onChoose: (place: number) => void;
}

function Target({ tree, place, onChoose }: TargetProps) {
  const isTaken = hasFlag(tree.flags[place], 'draft');
  return (
    <button type="button" className={styles.target} disabled={isTaken} onClick={() => onChoose(place)}>
      {tree.kinds[place] === DOMAIN_KIND ? <DomainIcon /> : <AdminIcon />}
      <span className={styles.name}>{tree.names[place]}</span>
      <span className={styles.path}>{isTaken ? t('review/retargetTaken') : customerPath(tree, place)}</span>
    </button>
  );
}
