import Alert from '@mui/material/Alert';
import { lazy, Suspense } from 'react';
import { problemText, t } from '../../shared/text/text';
import { HOPS } from '../../shared/policy/policy';
import { NodeHeader } from './NodeHeader';
import { useEditor } from './editorStore';
import styles from './filterSettings.module.css';

const HopCard = lazy(() => import('./HopCard'));

/** The Filter Settings of the selected node: where it is, and a card a hop. */
export function FilterSettings() {
  const detail = useEditor(({ detail }) => detail);
  const policy = useEditor(({ policy }) => policy);
  const problem = useEditor(({ problem }) => problem);
  if (problem) return <Alert severity="error">{problemText(problem)}</Alert>;
  if (!detail || !policy) return <p className={styles.pick}>{t('settings/pick')}</p>;
  return (
    <>
      <NodeHeader detail={detail} />
      <Suspense>
        <div className={styles.cards}>
          {HOPS.map((hop) => (
            // A card a node: what was being typed at one node is no business of the next.
            <HopCard key={`${detail.id} ${hop}`} hop={hop} detail={detail} draft={policy[hop]} />
          ))}
        </div>
      </Suspense>
    </>
  );
}
