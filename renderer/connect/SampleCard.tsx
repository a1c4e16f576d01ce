import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Problem } from '../../shared/messages/values';
import { t } from '../../shared/text/text';
import ProblemAlert from '../app/ProblemAlert';
import { problemOf } from '../core/problem';
import { useWorkspace } from '../workspace/workspaceStore';
import styles from './connect.module.css';

/** The way in for someone who has no service at hand yet. */
export function SampleCard() {
  const openSample = useWorkspace(({ openSample }) => openSample);
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = (): void => void openSample().catch((error: unknown) => setProblem(problemOf(error)));
  return (
    <section className={styles.card} aria-labelledby="sample-title">
      <h2 id="sample-title">{t('connect/sample')}</h2>
      <p>{t('connect/sampleIntro')}</p>
      {problem && <ProblemAlert problem={problem} />}
      <Button variant="outlined" onClick={open}>
        {t('connect/openSample')}
      </Button>
    </section>
  );
}
