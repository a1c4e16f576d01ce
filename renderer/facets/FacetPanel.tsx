import { FACET_GROUPS, FACETS, facetsOf, type Facet } from '../../shared/tree/facets';
import { t } from '../../shared/text/text';
import { useTree } from '../tree/treeStore';
import { FacetIcon } from './FacetIcon';
import { facetText } from './facetText';
import styles from './facets.module.css';

/** What the tree can be narrowed down to, with how many nodes would be left. What none has is not shown, unless it is chosen. */
export function FacetPanel({ id }: { readonly id: string }) {
  const chosen = useTree(({ facets }) => facets);
  const counts = useTree(({ counts }) => counts);
  const search = useTree(({ search }) => search);
  if (!counts) return null;
  const countOf = (facet: Facet): number => counts[FACETS.indexOf(facet)] ?? 0;
  const toggle = (facet: Facet): void =>
    search({ facets: chosen.includes(facet) ? chosen.filter((each) => each !== facet) : [...chosen, facet] });
  return (
    <div id={id} className={styles.panel} role="group" aria-label={t('facets/label')}>
      {FACET_GROUPS.map((group) => {
        const shown = facetsOf(group).filter((facet) => chosen.includes(facet) || countOf(facet) > 0);
        if (shown.length === 0) return null;
        return (
          <div key={group} className={styles.group} role="group" aria-label={t(`facets/group/${group}`)}>
            <span className={styles.groupName} aria-hidden="true">
              {t(`facets/group/${group}`)}
            </span>
            <span className={styles.choices}>
              {shown.map((facet) => (
                <button
                  key={facet}
                  type="button"
                  className={styles.facet}
                  aria-pressed={chosen.includes(facet)}
                  onClick={() => toggle(facet)}
                >
                  <FacetIcon facet={facet} />
                  {t('facets/withCount', { facet: facetText(facet), count: countOf(facet) })}
                </button>
              ))}
            </span>
          </div>
        );
      })}
    </div>
  );
}
