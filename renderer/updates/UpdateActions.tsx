import Button from '@mui/material/Button';
import type { UpdateState } from '../../shared/messages/updates';
import { t } from '../../shared/text/text';
import { canLook, loadable } from '../../shared/updates/state';
import { callMain } from '../core/main';
import own from './updates.module.css';

/** What a person can do about an update now. */
export function UpdateActions({ state }: { readonly state: UpdateState }) {
  const version = loadable(state);
  return (
    <div className={own.actions}>
      {version !== null && (
        <Button variant="contained" onClick={() => void callMain('updates.load', null)}>
          {t('updates/load', { version })}
        </Button>
      )}
      {state.phase === 'loading' && (
        <Button variant="outlined" onClick={() => void callMain('updates.cancel', null)}>
          {t('updates/cancel')}
        </Button>
      )}
      {state.phase === 'ready' && (
        <Button variant="contained" onClick={() => void callMain('updates.restart', null)}>
          {t('updates/restart')}
        </Button>
      )}
      {canLook(state) && (
        <Button variant="outlined" onClick={() => void callMain('updates.look', null)}>
          {t('updates/look')}
        </Button>
      )}
    </div>
  );
}
