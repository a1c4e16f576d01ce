import Button from '@mui/material/Button';
import { t } from '../../shared/text/text';
import { DraftIcon, PullIcon } from '../marks/icons';
import { useStatus, useWorkspace } from '../workspace/workspaceStore';
import { ThemeChoice } from './ThemeChoice';
import { useView } from './viewStore';

/** What is done with the whole of a workspace. */
export default function TopBarActions() {
  const status = useStatus();
  const pull = useWorkspace(({ pull }) => pull);
  const close = useWorkspace(({ close }) => close);
  const view = useView(({ view }) => view);
  const setView = useView(({ setView }) => setView);
  const canPull = status?.connection.state === 'online' && status.activity === null;
  return (
    <>
      <Button startIcon={<PullIcon />} disabled={!canPull} title={t('app/pullHint')} onClick={() => void pull()}>
        {t('app/pull')}
      </Button>
      <Button
        variant={view === 'review' ? 'contained' : 'outlined'}
        startIcon={<DraftIcon />}
        aria-pressed={view === 'review'}
        onClick={() => setView(view === 'review' ? 'filterSettings' : 'review')}
      >
        {t('app/review', { count: status?.drafts ?? 0 })}
      </Button>
      <ThemeChoice />
      <Button color="inherit" onClick={() => void close()}>
        {t('app/switchWorkspace')}
      </Button>
    </>
  );
}
