import { useEffect, useId } from 'react';
import { t } from '../../shared/text/text';
import { Splitter } from '../app/Splitter';
import { useStatus } from '../workspace/workspaceStore';
import { CustomersHint } from './CustomersHint';
import { Legend } from './Legend';
import { SearchField } from './SearchField';
import { TreeList } from './TreeList';
import styles from './tree.module.css';
import { useTree } from './treeStore';
import { markUsable } from './usable';

/** The customers and domains, with search above and what the marks mean below. */
export function TreePane() {
  const title = useId();
  return (
    <nav className={styles.pane} aria-labelledby={title}>
      <h2 id={title} className="sr-only">
        {t('tree/title')}
      </h2>
      <SearchField />
      <div className={styles.head} aria-hidden="true">
        <span>{t('tree/name')}</span>
        <span className={styles.headMark}>{t('hop/incoming')}</span>
        <span className={styles.headMark}>{t('hop/delivery')}</span>
      </div>
      <CustomersHint />
      <Content label={title} />
      <Legend />
      <Splitter />
    </nav>
  );
}

function Content({ label }: { readonly label: string }) {
  const tree = useTree(({ tree }) => tree);
  const rows = useTree(({ rows }) => rows);
  const query = useTree(({ query }) => query);
  const isPulling = useStatus()?.activity?.kind === 'pull';
  const isThere = tree !== null;
  useEffect(() => {
    if (isThere) markUsable();
  }, [isThere]);

  if (!tree) return <p className={styles.empty}>{t('app/starting')}</p>;
  if (tree.ids.length === 0) {
    return <p className={styles.empty}>{t(isPulling ? 'tree/pulling' : 'tree/empty')}</p>;
  }
  if (rows.length === 0)
    return <p className={styles.empty}>{query === '' ? t('tree/nothingFits') : t('tree/nothingFound', { query })}</p>;
  return <TreeList tree={tree} rows={rows} labelledBy={label} />;
}
