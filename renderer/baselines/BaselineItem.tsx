import Button from '@mui/material/Button';
import { percentAgreed } from '../../shared/baselines/report/content';
import type { Baseline } from '../../shared/messages/templates';
import { t } from '../../shared/text/text';
import { callCore } from '../core/port';
import { useTree } from '../tree/treeStore';
import { CoverageBar } from './CoverageBar';
import { ReportButtons } from './ReportButtons';
import styles from './baselines.module.css';

interface BaselineItemProps {
  readonly baseline: Baseline;
  readonly attempt: (work: () => Promise<unknown>) => void;
}

/** One baseline: what is agreed for whom, and how many keep to it. */
export function BaselineItem({ baseline, attempt }: BaselineItemProps) {
  const { node, name, path, template, domains, deviating, excepted } = baseline;
  const reveal = useTree(({ reveal }) => reveal);
  return (
    <li className={styles.item}>
      <div className={styles.itemHead}>
        <h2>
          <button type="button" title={[...path, name].join(' › ')} onClick={() => reveal(node)}>
            {t('baselines/is', { name, template: template.name })}
          </button>
        </h2>
        <Button
          size="small"
          aria-label={t('baselines/removeOf', { name })}
          onClick={() => attempt(() => callCore('baselines.remove', { node }))}
        >
          {t('baselines/remove')}
        </Button>
        <ReportButtons node={node} label={t('baselines/reportOf', { name })} />
      </div>
      <CoverageBar parts={{ agreed: domains - deviating - excepted, excepted, deviating }} />
      <p>
        {t('baselines/counts', {
          percent: percentAgreed(baseline),
          domains: t('baselineReport/domains', { count: domains }),
          deviating,
          excepted,
        })}
      </p>
    </li>
  );
}
