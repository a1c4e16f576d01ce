import { useState } from 'react';
import type { Problem } from '../../shared/messages/values';
import { t } from '../../shared/text/text';
import ProblemAlert from '../app/ProblemAlert';
import { problemOf } from '../core/problem';
import { useKept } from '../kept/keptStore';
import { AddBaseline } from './AddBaseline';
import { BaselineItem } from './BaselineItem';
import { DeviationTable } from './DeviationTable';
import { Exceptions } from './Exceptions';
import { ReportButtons } from './ReportButtons';
import styles from './baselines.module.css';

/** What is agreed for which customers, who deviates from it, and who may. */
export default function BaselinesPage() {
  const baselines = useKept(({ baselines }) => baselines);
  const [problem, setProblem] = useState<Problem | null>(null);
  const attempt = (work: () => Promise<unknown>): void => {
    setProblem(null);
    work()
      .then(() => useKept.getState().read())
      .catch((error: unknown) => setProblem(problemOf(error)));
  };
  if (!baselines) return null;
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1>{t('baselines/title')}</h1>
        <p>{t('baselines/intro')}</p>
        {problem && <ProblemAlert problem={problem} onDismiss={() => setProblem(null)} />}
        <AddBaseline attempt={attempt} />
      </header>
      {baselines.baselines.length === 0 ? (
        <p className={styles.empty}>{t('baselines/none')}</p>
      ) : (
        <div className={styles.body}>
          <ul className={styles.list} aria-label={t('baselines/list')}>
            {baselines.baselines.map((baseline) => (
              <BaselineItem key={baseline.node} baseline={baseline} attempt={attempt} />
            ))}
          </ul>
          {baselines.baselines.length > 1 && <ReportButtons node={null} label={t('baselines/report')} />}
          <DeviationTable baselines={baselines} attempt={attempt} />
          <Exceptions exceptions={baselines.exceptions} attempt={attempt} />
        </div>
      )}
    </div>
  );
}
