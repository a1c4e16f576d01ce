import type { ReactNode } from 'react';
import { HOPS, type Hop } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import { codeOfMode } from '../../shared/tree/columns';
import type { EffectiveRows, RowFilter } from '../../shared/tree/effectiveRows';
import { HopMark } from '../marks/HopMark';
import { SearchBox } from '../search/SearchBox';
import styles from './effective.module.css';

interface FilterBarProps {
  readonly filter: RowFilter;
  readonly counts: EffectiveRows['counts'];
  readonly onChange: (filter: RowFilter) => void;
  readonly children: ReactNode;
}

/** A text and a mode a hop to filter by; the modes say how many domains have them. */
export function FilterBar({ filter, counts, onChange, children }: FilterBarProps) {
  const { query, modes } = filter;
  return (
    <div className={styles.filters}>
      <SearchBox label={t('effective/filter')} query={query} onQuery={(query) => onChange({ ...filter, query })} />
      {children}
      {HOPS.map((hop) => (
        <Facets
          key={hop}
          hop={hop}
          chosen={modes[hop]}
          counts={counts[hop]}
          onChoose={(code) => onChange({ ...filter, modes: { ...modes, [hop]: code } })}
        />
      ))}
    </div>
  );
}

const MODES = ['required', 'requiredFor', 'automatic'] as const;

interface FacetsProps {
  readonly hop: Hop;
  readonly chosen: number | null;
  readonly counts: Int32Array;
  readonly onChoose: (code: number | null) => void;
}

function Facets({ hop, chosen, counts, onChoose }: FacetsProps) {
  return (
    <div className={styles.facets} role="group" aria-label={t('effective/facets', { hop: t(`hop/${hop}`) })}>
      <span className={styles.facetHop}>{t(`hop/${hop}`)}</span>
      {MODES.map((mode) => {
        const code = codeOfMode(mode);
        return (
          <button
            key={mode}
            type="button"
            className={styles.facet}
            aria-pressed={chosen === code}
            onClick={() => onChoose(chosen === code ? null : code)}
          >
            <HopMark mode={mode} explicit />
            {t('effective/facet', { mode: t(`mode/${mode}`), count: counts[code] ?? 0 })}
          </button>
        );
      })}
    </div>
  );
}
