import Button from '@mui/material/Button';
import type { NodeDetail } from '../../shared/messages/model';
import { HOPS } from '../../shared/policy/policy';
import { problemText, t } from '../../shared/text/text';
import { formatTime } from '../app/formatTime';
import { SelectBelow } from '../bulk/SelectBelow';
import { ConflictNotice } from '../conflicts/ConflictNotice';
import { errorsOf } from '../lists/checked';
import { AdminIcon, CheckIcon, DomainIcon, DraftIcon, ErrorIcon } from '../marks/icons';
import { useTree } from '../tree/treeStore';
import { useEditor } from './editorStore';
import styles from './filterSettings.module.css';
import { useCheckContext } from './useCheckContext';

/** The path, the name, and where the draft stands. */
export function NodeHeader({ detail }: { readonly detail: NodeDetail }) {
  const reveal = useTree(({ reveal }) => reveal);
  return (
    <header className={styles.header}>
      <nav aria-label={t('settings/path')}>
        <ol className={styles.path}>
          {detail.path.map(({ id, name }) => (
            <li key={id}>
              <button type="button" onClick={() => reveal(id)}>
                {name}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.titleLine}>
        <h1 className={styles.title}>
          {detail.kind === 'domain' ? <DomainIcon /> : <AdminIcon />}
          <span>{detail.name}</span>
        </h1>
        <span className={styles.kind}>{t(`settings/${detail.kind}`)}</span>
        {detail.kind === 'admin' && <SelectBelow node={detail.id} />}
        {detail.domain !== null && detail.domain !== detail.name && (
          <code className={styles.aLabel} title={t('settings/aLabel')}>
            {detail.domain}
          </code>
        )}
        <SaveLine detail={detail} />
        {detail.isInConflict && <ConflictNotice node={detail.id} />}
      </div>
    </header>
  );
}

/** Whether what is shown is on the disk: it is said as soon as it is so. */
function SaveLine({ detail }: { readonly detail: NodeDetail }) {
  const policy = useEditor(({ policy }) => policy);
  const context = useCheckContext(detail);
  const errors = policy ? HOPS.reduce((sum, hop) => sum + errorsOf(policy[hop], context), 0) : 0;
  const save = useEditor(({ save }) => save);
  const discard = useEditor(({ discard }) => discard);
  const saveAgain = useEditor(({ saveAgain }) => saveAgain);
  const discarded = useEditor(({ discarded }) => discarded);
  const takeBack = useEditor(({ takeBack }) => takeBack);
  return (
    <div className={styles.save} role="status">
      {save.state === 'clean' && (
        <span className={styles.clean}>
          <CheckIcon />
          {t(discarded ? 'settings/discarded' : 'settings/clean')}
        </span>
      )}
      {save.state === 'clean' && discarded && (
        <Button variant="outlined" autoFocus onClick={() => void takeBack()}>
          {t('settings/takeBack')}
        </Button>
      )}
      {save.state === 'saving' && <span className={styles.clean}>{t('settings/saving')}</span>}
      {save.state === 'saved' && (
        <>
          <span className={styles.saved}>
            <DraftIcon />
            {t('settings/saved', { time: formatTime(save.at) })}
          </span>
          {errors > 0 && <span className={styles.heldBack}>{t('lists/heldBack', { count: errors })}</span>}
          <Button variant="outlined" onClick={() => void discard()}>
            {t('settings/discard')}
          </Button>
        </>
      )}
      {save.state === 'notSaved' && (
        <>
          <span className={styles.notSaved}>
            <ErrorIcon />
            {t('settings/notSaved')} {problemText(save.problem)}
          </span>
          <Button variant="contained" onClick={() => void saveAgain()}>
            {t('settings/saveAgain')}
          </Button>
        </>
      )}
    </div>
  );
}
