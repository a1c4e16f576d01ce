import Button from '@mui/material/Button';
import type { BaselineException } from '../../shared/messages/templates';
import { t } from '../../shared/text/text';
import { callCore } from '../core/port';
import { useTree } from '../tree/treeStore';
import styles from './baselines.module.css';

interface ExceptionsProps {
  readonly exceptions: readonly BaselineException[];
  readonly attempt: (work: () => Promise<unknown>) => void;
}

/** Who may deviate, why, and until when; what is over stays until someone takes note of it. */
export function Exceptions({ exceptions, attempt }: ExceptionsProps) {
  const reveal = useTree(({ reveal }) => reveal);
  if (exceptions.length === 0) return null;
  return (
    <section className={styles.exceptions} aria-label={t('baselines/exceptions')}>
      <h2>{t('baselines/exceptions')}</h2>
      <ul>
        {exceptions.map(({ node, name, reason, until, isOver }) => (
          <li key={node}>
            <button type="button" onClick={() => reveal(node)}>
              {name}
            </button>
            <span>{reason}</span>
            <span className={isOver ? styles.over : styles.until}>
              {t(isOver ? 'baselines/isOver' : 'baselines/untilDay', { until })}
            </span>
            <Button
              size="small"
              aria-label={t('baselines/removeExceptionOf', { name })}
              onClick={() => attempt(() => callCore('baselines.removeExceptions', { nodes: [node] }))}
            >
              {t('baselines/removeException')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
