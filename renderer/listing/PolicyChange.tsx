import { memo } from 'react';
import { diffPolicies } from '../../shared/policy/diff';
import type { HopSetting, NodePolicy } from '../../shared/policy/policy';
import { compareStrictness, type Strictness } from '../../shared/policy/strictness';
import { t } from '../../shared/text/text';
import { HopChange } from '../review/HopChange';
import styles from './listing.module.css';

interface PolicyChangeProps {
  readonly before: NodePolicy;
  readonly after: NodePolicy;
}

/** What became of a node's two settings. */
export const PolicyChange = memo(function PolicyChange({ before, after }: PolicyChangeProps) {
  const diffs = diffPolicies(before, after);
  if (diffs.length === 0) return <p className={styles.soft}>{t('history/noChange')}</p>;
  return diffs.map((diff) => (
    <HopChange key={diff.hop} diff={diff} effect={effectOf(before[diff.hop], after[diff.hop])} />
  ));
});

/** What it did to mail, as far as the two settings say it: what was inherited then is not known. */
function effectOf(before: HopSetting, after: HopSetting): Strictness | null {
  return before.mode === 'inherit' || after.mode === 'inherit' ? null : compareStrictness(before, after);
}
