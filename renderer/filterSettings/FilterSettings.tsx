import { Suspense } from 'react';
import { t } from '../../shared/text/text';
import { Notice } from '../app/Notice';
import { themed } from '../app/themed';
import { useTree } from '../tree/treeStore';
import { useEditor } from './editorStore';
import styles from './filterSettings.module.css';

const BulkPanel = themed(() => import('../bulk/BulkPanel'));
const NodeSettings = themed(() => import('./NodeSettings'));

/** The Filter Settings of the selected node, of several together, or what to do where none is selected. */
export function FilterSettings() {
  const selection = useTree(({ selection }) => selection);
  const detail = useEditor(({ detail }) => detail);
  const policy = useEditor(({ policy }) => policy);
  const problem = useEditor(({ problem }) => problem);
  if (selection.size > 1) {
    return (
      <Suspense>
        <BulkPanel selection={selection} />
      </Suspense>
    );
  }
  if (problem) return <Notice problem={problem} />;
  if (!detail || !policy) return <p className={styles.pick}>{t('settings/pick')}</p>;
  return (
    <Suspense>
      <NodeSettings detail={detail} policy={policy} />
    </Suspense>
  );
}
