import { useId, useState } from 'react';
import { outcomeOfCode, type DeliveryOutcome } from '../../shared/probe/outcome';
import { t } from '../../shared/text/text';
import { ChevronIcon } from '../marks/icons';
import { NameList } from '../review/NameList';
import { customerPath } from '../review/placeText';
import { useTree } from '../tree/treeStore';
import { OutcomeMark } from './OutcomeMark';
import { countOutcomes } from './probeStore';
import styles from './probe.module.css';
import { useDomainsUnder } from './useDomainsUnder';

/** What needs a look most first. */
const BY_RISK = ['none', 'partly', 'encrypted', 'unknown', 'unprobed', 'verified'] as const satisfies DeliveryOutcome[];

/** How the domains under nodes stand, by what probes found: how many each, and which. */
export function GroupProbe({ nodes }: { readonly nodes: readonly string[] }) {
  const domains = useDomainsUnder(nodes);
  const probed = useTree(({ probed }) => probed);
  const counts = countOutcomes(probed, domains);
  return (
    <section aria-label={t('probe/group', { count: domains.length })}>
      <h2>{t('probe/group', { count: domains.length })}</h2>
      <ul className={styles.group}>
        {BY_RISK.filter((outcome) => counts[outcome] > 0).map((outcome) => (
          <Outcome key={outcome} outcome={outcome} domains={domains} count={counts[outcome]} />
        ))}
      </ul>
    </section>
  );
}

interface OutcomeProps {
  readonly outcome: DeliveryOutcome;
  readonly domains: readonly number[];
  readonly count: number;
}

function Outcome({ outcome, domains, count }: OutcomeProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <button
        type="button"
        className={styles.expand}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronIcon />
        <OutcomeMark outcome={outcome} />
        <span>{t('probe/groupCount', { count })}</span>
      </button>
      <p>{t(`probe/outcomeSays/${outcome}`)}</p>
      {isOpen && (
        <div id={id}>
          <Domains outcome={outcome} domains={domains} />
        </div>
      )}
    </li>
  );
}

function Domains({ outcome, domains }: Omit<OutcomeProps, 'count'>) {
  const tree = useTree(({ tree }) => tree);
  const probed = useTree(({ probed }) => probed);
  const reveal = useTree(({ reveal }) => reveal);
  if (!tree) return null;
  const places = domains.filter((at) => outcomeOfCode(probed?.[at]) === outcome);
  return (
    <NameList label={t('probe/groupList', { outcome: t(`probe/outcome/${outcome}`) })} count={places.length}>
      {(index) => {
        const place = places[index] ?? -1;
        return (
          <>
            <button type="button" className={styles.link} onClick={() => reveal(tree.ids[place] ?? '')}>
              {tree.names[place]}
            </button>
            <span className={styles.soft}>{customerPath(tree, place)}</span>
          </>
        );
      }}
    </NameList>
  );
}
