import type { NodeDetail } from '../../shared/messages/model';
import type { DraftPolicy } from '../../shared/policy/draft';
import { HOPS } from '../../shared/policy/policy';
import { HopCard } from './HopCard';
import { NodeHeader } from './NodeHeader';
import styles from './filterSettings.module.css';

interface NodeSettingsProps {
  readonly detail: NodeDetail;
  readonly policy: DraftPolicy;
}

/** Where a node is, and a card a hop. */
export default function NodeSettings({ detail, policy }: NodeSettingsProps) {
  return (
    <>
      <NodeHeader detail={detail} />
      <div className={styles.cards}>
        {HOPS.map((hop) => (
          // A card a node: what was being typed at one node is no business of the next.
          <HopCard key={`${detail.id} ${hop}`} hop={hop} detail={detail} draft={policy[hop]} />
        ))}
      </div>
    </>
  );
}
