import type { ReactNode } from 'react';
import { t } from '../../shared/text/text';
import { hasFlag, type Flag } from '../../shared/tree/columns';
import type { Facet } from '../../shared/tree/facets';
import { useView } from '../app/viewStore';
import { useDeviating } from '../kept/keptStore';
import { CheckIcon, ConflictIcon, DeviatesIcon, DraftIcon, ErrorIcon } from '../marks/icons';
import { useTree } from '../tree/treeStore';
import { useStatus } from '../workspace/workspaceStore';
import styles from './dashboard.module.css';

/** What a person has begun, and what needs one: each leads to where it is done. */
export function Waiting() {
  const drafts = useStatus()?.drafts ?? 0;
  const tree = useTree(({ tree }) => tree);
  const search = useTree(({ search }) => search);
  const setView = useView(({ setView }) => setView);
  const deviating = useDeviating();
  const flagged = (flag: Flag): number =>
    tree?.flags.reduce((sum, flags) => sum + Number(hasFlag(flags, flag)), 0) ?? 0;
  const find = (facet: Facet) => (): void => search({ query: '', facets: [facet] });
  const [errors, conflicts] = [flagged('error'), flagged('conflict')];
  return (
    <section className={styles.card} aria-label={t('dashboard/waiting')}>
      <h2>{t('dashboard/waiting')}</h2>
      <ul className={styles.waiting}>
        <Line count={drafts} icon={<DraftIcon />} onGo={() => setView('review')}>
          {t('dashboard/drafts', { count: drafts })}
        </Line>
        <Line count={errors} icon={<ErrorIcon />} onGo={find('draft.error')}>
          {t('dashboard/errors', { count: errors })}
        </Line>
        <Line count={conflicts} icon={<ConflictIcon />} onGo={find('draft.conflict')}>
          {t('dashboard/conflicts', { count: conflicts })}
        </Line>
        <Line count={deviating} icon={<DeviatesIcon />} onGo={() => setView('baselines')}>
          {t('dashboard/deviations', { count: deviating })}
        </Line>
      </ul>
    </section>
  );
}

interface LineProps {
  readonly count: number;
  readonly icon: ReactNode;
  readonly onGo: () => void;
  readonly children: ReactNode;
}

function Line({ count, icon, onGo, children }: LineProps) {
  if (count === 0) {
    return (
      <li className={styles.none}>
        <CheckIcon />
        {children}
      </li>
    );
  }
  return (
    <li>
      {icon}
      <button type="button" onClick={onGo}>
        {children}
      </button>
    </li>
  );
}
