import { PLAN_SORTS, type PlanSortKey } from '../../shared/plan/planOrder';
import { EFFECTS_BY_RISK, ROW_STATES, type PlanView } from '../../shared/plan/planRows';
import { t } from '../../shared/text/text';
import { SortIcon } from '../marks/icons';
import { SearchBox } from '../search/SearchBox';
import { EffectIcon } from './EffectIcon';
import { Facets } from './Facets';
import styles from './filters.module.css';
import { useReview } from './reviewStore';
import { StateIcon } from './StateIcon';

/** What of the plan is shown, and in what order. Each state and effect says how many drafts there are of it. */
export function PlanFilters({ view }: { readonly view: PlanView }) {
  const filter = useReview(({ filter }) => filter);
  const setFilter = useReview(({ setFilter }) => setFilter);
  return (
    <div className={styles.filters}>
      <SearchBox label={t('review/filter')} query={filter.query} onQuery={(query) => setFilter({ ...filter, query })} />
      <Order />
      <div className={styles.facets}>
        <Facets
          label={t('review/states')}
          all={ROW_STATES}
          chosen={filter.state}
          counts={view.byState}
          text={(state, count) => t(`review/stateFacet/${state}`, { count })}
          icon={(state) => <StateIcon state={state} />}
          onChoose={(state) => setFilter({ ...filter, state })}
        />
        <Facets
          label={t('review/effects')}
          all={EFFECTS_BY_RISK}
          chosen={filter.effect}
          counts={view.byEffect}
          text={(effect, count) => t(`review/effectFacet/${effect}`, { count })}
          icon={(effect) => <EffectIcon effect={effect} />}
          onChoose={(effect) => setFilter({ ...filter, effect })}
        />
      </div>
    </div>
  );
}

function Order() {
  const sort = useReview(({ sort }) => sort);
  const setSort = useReview(({ setSort }) => setSort);
  const isGrouped = useReview(({ isGrouped }) => isGrouped);
  const setGrouped = useReview(({ setGrouped }) => setGrouped);
  return (
    <div className={styles.order}>
      <label>
        {t('review/sort')}
        <select value={sort.by} onChange={({ target }) => setSort({ by: sortOf(target.value), isReversed: false })}>
          {PLAN_SORTS.map((by) => (
            <option key={by} value={by}>
              {t(`review/sorts/${by}`)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className={styles.reverse}
        aria-label={t('review/reverse')}
        title={t('review/reverse')}
        aria-pressed={sort.isReversed}
        onClick={() => setSort({ ...sort, isReversed: !sort.isReversed })}
      >
        <SortIcon />
      </button>
      <label>
        <input type="checkbox" checked={isGrouped} onChange={({ target }) => setGrouped(target.checked)} />
        {t('review/group')}
      </label>
    </div>
  );
}

function sortOf(value: string): PlanSortKey {
  return PLAN_SORTS.find((by) => by === value) ?? 'saved';
}
