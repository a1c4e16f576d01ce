import { memo } from 'react';
import type { RowState } from '../../shared/plan/planRows';
import { diffPolicies } from '../../shared/policy/diff';
import type { Hop } from '../../shared/policy/policy';
import type { Strictness } from '../../shared/policy/strictness';
import { t } from '../../shared/text/text';
import { useView } from '../app/viewStore';
import { AdminIcon, DomainIcon } from '../marks/icons';
import { useTree } from '../tree/treeStore';
import { HopChange } from './HopChange';
import { useItems } from './itemsStore';
import styles from './planRow.module.css';
import { pathOf } from './placeText';
import { Reach } from './Reach';
import { Remarks } from './Remarks';
import { RowActions } from './RowActions';
import { RowBox } from './RowBox';
import { useStops } from './stopsStore';
import { StateMark } from './StateIcon';

export interface PlanRowProps extends Readonly<Record<Hop, Strictness | null>> {
  readonly node: string;
  readonly name: string;
  readonly isDomain: boolean;
  /** The customers above it; empty where they are said already. */
  readonly path: string;
  readonly state: RowState;
  readonly reach: number;
  /** What its box is for. */
  readonly box: 'push' | 'pick' | null;
  readonly isTicked: boolean;
}

/** One draft: where it is, what it changes and for whom, and whether it can go out. */
export const PlanRow = memo(function PlanRow(row: PlanRowProps) {
  const { node, name, state } = row;
  const stops = useStops(({ byDraft }) => byDraft.get(node) ?? 0);
  const item = useItems(({ kept }) => kept.get(node)?.item ?? null);
  return (
    <article className={state === 'takenOut' ? styles.outRow : styles.row} aria-label={name}>
      <RowBox {...row} />
      <div className={styles.body}>
        <Head {...row} path={state === 'orphaned' && item ? pathOf(item) : row.path} />
        {!item && <p className={styles.reading}>{t('review/reading')}</p>}
        {item &&
          diffPolicies(item.before, item.after).map((diff) => (
            <HopChange key={diff.hop} diff={diff} effect={row[diff.hop]} />
          ))}
        <Remarks state={state} item={item} stops={stops} />
        <div className={styles.foot}>
          {state !== 'orphaned' && <Reach node={node} name={name} count={row.reach} />}
          <RowActions node={node} name={name} isDomain={row.isDomain} state={state} />
        </div>
      </div>
    </article>
  );
});

function Head({ node, name, isDomain, path, state }: PlanRowProps) {
  const show = (): void => {
    useTree.getState().reveal(node);
    const { setView, setNodeTab } = useView.getState();
    setNodeTab('filterSettings');
    setView('filterSettings');
  };
  const title = (
    <>
      {isDomain ? <DomainIcon /> : <AdminIcon />}
      <span>{name}</span>
    </>
  );
  return (
    <div className={styles.head}>
      {state === 'orphaned' ? (
        <strong className={styles.name}>{title}</strong>
      ) : (
        <button type="button" className={styles.name} aria-label={t('review/show', { name })} onClick={show}>
          {title}
        </button>
      )}
      {path !== '' && (
        <span className={styles.path} title={path}>
          {path}
        </span>
      )}
      <span className={styles.state}>
        <StateMark state={state} />
      </span>
    </div>
  );
}
