import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import * as v from 'valibot';
import { publicKey } from '../../shared/changeSet/format';
import type { TeamWish } from '../../shared/messages/changeSets';
import { t } from '../../shared/text/text';
import styles from './changeSets.module.css';

interface ColleaguesProps {
  readonly colleagues: TeamWish['colleagues'];
  readonly onChange: (colleagues: TeamWish['colleagues']) => void;
}

/** Whose signatures are known here. */
export function Colleagues({ colleagues, onChange }: ColleaguesProps) {
  const heading = useId();
  const [name, setName] = useState('');
  const [key, setKey] = useState('');
  const isKey = v.is(publicKey, key.trim());
  const add = (): void => {
    onChange([...colleagues.filter((each) => each.key !== key.trim()), { name: name.trim(), key: key.trim() }]);
    setName('');
    setKey('');
  };
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{t('changeSets/colleagues')}</h3>
      {colleagues.length === 0 && <p>{t('changeSets/noColleagues')}</p>}
      <ul className={styles.colleagues}>
        {colleagues.map((each) => (
          <li key={each.key} className={styles.line}>
            <span>
              {each.name} <span className={styles.key}>{each.key}</span>
            </span>
            <Button
              aria-label={t('changeSets/removeColleague', { name: each.name })}
              onClick={() => onChange(colleagues.filter(({ key }) => key !== each.key))}
            >
              {t('changeSets/remove')}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.line}>
        <TextField
          size="small"
          margin="dense"
          label={t('changeSets/colleagueName')}
          value={name}
          slotProps={{ htmlInput: { maxLength: 100, spellCheck: false } }}
          onChange={({ target }) => setName(target.value)}
        />
        <TextField
          className={styles.keyField ?? ''}
          size="small"
          margin="dense"
          label={t('changeSets/colleagueKey')}
          value={key}
          error={key !== '' && !isKey}
          helperText={key !== '' && !isKey ? t('changeSets/keyMalformed') : null}
          slotProps={{ htmlInput: { spellCheck: false } }}
          onChange={({ target }) => setKey(target.value)}
        />
        <Button disabled={!isKey || name.trim() === ''} onClick={add}>
          {t('changeSets/addColleague')}
        </Button>
      </div>
    </section>
  );
}
