import LinearProgress from '@mui/material/LinearProgress';
import type { UpdateState } from '../../shared/messages/updates';
import { t } from '../../shared/text/text';
import { formatTime } from '../app/formatTime';
import ProblemAlert from '../app/ProblemAlert';
import own from './updates.module.css';

/** How far an update is, in a sentence. */
export function UpdateSaid({ state }: { readonly state: UpdateState }) {
  return (
    <>
      {/* Not every hundredth is read out: the bar tells those. */}
      <p role="status" aria-live={state.phase === 'loading' ? 'off' : 'polite'}>
        {sentence(state)}
      </p>
      {state.phase === 'loading' && (
        <LinearProgress
          className={own.progress ?? ''}
          variant="determinate"
          value={state.percent}
          aria-label={t('updates/progress')}
        />
      )}
      {state.phase === 'failed' && <ProblemAlert problem={state.problem} />}
    </>
  );
}

function sentence(state: UpdateState): string {
  switch (state.phase) {
    case 'none':
      return t(`updates/why/${state.why}`);
    case 'off':
    case 'looking':
      return t(`updates/${state.phase}`);
    case 'idle':
      return state.lookedAt === null
        ? t('updates/notLooked')
        : t('updates/current', { time: formatTime(state.lookedAt) });
    case 'found':
    case 'loading':
    case 'ready':
      return t(`updates/${state.phase}`, state);
    case 'failed':
      return state.version === null ? '' : t('updates/failed', { version: state.version });
  }
}
