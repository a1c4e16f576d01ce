import type { Connection } from '../../shared/messages/model';
import type { ServiceKind } from '../../shared/service';
import { problemText, t } from '../../shared/text/text';
import { KeyIcon, OfflineIcon, OnlineIcon, PullIcon } from '../marks/icons';
import { useWorkspace } from '../workspace/workspaceStore';
import styles from './status.module.css';

const ICONS = { online: OnlineIcon, offline: OfflineIcon, tokenNeeded: KeyIcon, checking: PullIcon };

interface ConnectionStateProps {
  readonly connection: Connection;
  readonly kind: ServiceKind;
  readonly askToken: () => void;
}

/** Online or not, why not, and what can be done about it. */
export function ConnectionState({ connection, kind, askToken }: ConnectionStateProps) {
  const check = useWorkspace(({ check }) => check);
  const { state } = connection;
  const isPassword = state === 'tokenNeeded' && kind === 'controlPanel';
  const Icon = ICONS[state];
  const reason = 'problem' in connection ? problemText(connection.problem) : '';
  return (
    <>
      <span className={styles[state]} role="status" data-connection={state}>
        <Icon />
        {t(`status/${isPassword ? 'passwordNeeded' : state}`)}
      </span>
      {reason !== '' && (
        <span className={styles.reason} title={reason}>
          {reason}
        </span>
      )}
      {state === 'tokenNeeded' && (
        <button type="button" className={styles.action} onClick={askToken}>
          {t(isPassword ? 'status/enterPassword' : 'status/enterToken')}
        </button>
      )}
      {state === 'offline' && (
        <button type="button" className={styles.action} onClick={() => void check()}>
          {t('status/checkNow')}
        </button>
      )}
    </>
  );
}
