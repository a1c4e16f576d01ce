import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import type { Team } from '../../shared/messages/changeSets';
import { t } from '../../shared/text/text';
import styles from './changeSets.module.css';
import { Confirmed } from './Confirmed';

interface OwnKeyProps {
  readonly team: Team;
  readonly onMake: () => void;
}

/** One's own public key, to be given to others. */
export function OwnKey({ team: { key, keyState }, onMake }: OwnKeyProps) {
  const heading = useId();
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(key ?? '');
    setSaid(t('changeSets/keyCopied'));
  };
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{t('changeSets/yourKey')}</h3>
      {key === null ? <p>{t('changeSets/noKey')}</p> : <p className={styles.key}>{key}</p>}
      {keyState === 'away' && <p>{t('changeSets/keyAway')}</p>}
      <div className={styles.line}>
        {key !== null && <Button onClick={() => void copy()}>{t('changeSets/copyKey')}</Button>}
        {key === null ? (
          <Button onClick={onMake}>{t('changeSets/makeKey')}</Button>
        ) : (
          <Confirmed action={t('changeSets/makeNewKey')} question={t('changeSets/makeNewKeyHint')} onDo={onMake} />
        )}
        <span role="status">{said}</span>
      </div>
    </section>
  );
}
