import { t } from '../../shared/text/text';
import { useView } from '../app/viewStore';
import status from '../status/status.module.css';
import { useStatus } from '../workspace/workspaceStore';

/** How far the open checklist is, with the way back to it. Made without MUI: it stands at every start. */
export function ChecklistBar() {
  const checklist = useStatus()?.checklist ?? null;
  const isShown = useView(({ view }) => view === 'checklist');
  const setView = useView(({ setView }) => setView);
  if (!checklist) return null;
  const { total, done, skipped, failed } = checklist;
  const ticked = done + skipped + failed;
  const text = t('checklist/status', { ticked, total });
  return (
    <span className={status.activity}>
      <progress aria-label={text} max={total} value={ticked} />
      {text}
      {!isShown && (
        <button type="button" className={status.action} onClick={() => setView('checklist')}>
          {t('checklist/resume')}
        </button>
      )}
    </span>
  );
}
