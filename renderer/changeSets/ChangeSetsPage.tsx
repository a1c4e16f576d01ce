import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { t } from '../../shared/text/text';
import ProblemAlert from '../app/ProblemAlert';
import { useAnswer } from '../core/useAnswer';
import templates from '../templates/templates.module.css';
import { useStatus } from '../workspace/workspaceStore';
import { ChangeSetDetail } from './ChangeSetDetail';
import { useChangeSets } from './changeSetStore';
import { chooseChangeSet } from './choose';
import { TeamDialog } from './TeamDialog';

/** The change sets of the workspace, and the one that is read. */
export default function ChangeSetsPage() {
  const sets = useChangeSets(({ sets }) => sets);
  const view = useChangeSets(({ view }) => view);
  const said = useChangeSets(({ said }) => said);
  const problem = useChangeSets(({ problem }) => problem);
  const dismiss = useChangeSets(({ dismiss }) => dismiss);
  const read = useChangeSets(({ read }) => read);
  const revision = useStatus()?.revision;
  const [isTeam, setTeam] = useState(false);
  const { answer: team } = useAnswer('team.get', null, isTeam);
  // What items come to hangs on what is in force and drafted here.
  useEffect(() => void read(), [read, revision]);
  return (
    <div className={templates.page}>
      <header className={templates.header}>
        <h1 tabIndex={-1}>{t('changeSets/title')}</h1>
        <p>{t('changeSets/intro')}</p>
        <div className={templates.tools}>
          <Button variant="contained" onClick={() => void chooseChangeSet()}>
            {t('changeSets/open')}
          </Button>
          <Button onClick={() => setTeam(true)}>{t('changeSets/team')}</Button>
          <span role="status">{said}</span>
        </div>
        {team && !team.isNamed && sets.length > 0 && <p>{t('changeSets/unnamed', { name: team.name })}</p>}
        {problem && <ProblemAlert problem={problem} onDismiss={dismiss} />}
      </header>
      <div className={templates.body}>
        <SetList />
        {view ? (
          <ChangeSetDetail key={view.id} view={view} />
        ) : (
          sets.length > 0 && <p className={templates.empty}>{t('changeSets/choose')}</p>
        )}
      </div>
      {isTeam && <TeamDialog close={() => setTeam(false)} />}
    </div>
  );
}

function SetList() {
  const sets = useChangeSets(({ sets }) => sets);
  const shown = useChangeSets(({ shown }) => shown);
  const show = useChangeSets(({ show }) => show);
  if (sets.length === 0) return <p className={templates.empty}>{t('changeSets/none')}</p>;
  return (
    <nav className={templates.list} aria-label={t('changeSets/list')}>
      <ul>
        {sets.map(({ id, title, author, items, approved, sentBack }) => (
          <li key={id}>
            <button type="button" aria-current={id === shown ? 'true' : undefined} onClick={() => void show(id)}>
              <span>{title}</span>
              <span className={templates.note}>
                {author.name}, {t('changeSets/items', { count: items })}
              </span>
              <span className={templates.note}>{t('changeSets/progress', { approved, sentBack })}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
