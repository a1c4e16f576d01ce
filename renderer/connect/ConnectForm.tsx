import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import type { MainAnswer } from '../../shared/messages/main';
import type { Problem } from '../../shared/messages/values';
import { problemText, t } from '../../shared/text/text';
import { callMain } from '../core/main';
import { problemOf } from '../core/problem';
import { useWorkspace } from '../workspace/workspaceStore';
import styles from './connect.module.css';

/** Where each problem belongs: at the field that was filled in wrongly, else below the form. */
function fieldOf({ code }: Problem): 'address' | 'token' | 'form' {
  if (code.startsWith('token.')) return 'token';
  const isAddress = code.startsWith('address.') || code === 'service.name_unknown' || code === 'service.not_a_service';
  return isAddress ? 'address' : 'form';
}

export function ConnectForm() {
  const connect = useWorkspace(({ connect }) => connect);
  const [address, setAddress] = useState('');
  const [token, setToken] = useState('');
  const [authority, setAuthority] = useState<MainAnswer<'file.choose'>>(null);
  const [isTried, setTried] = useState(false);
  const [isConnecting, setConnecting] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (isConnecting || address.trim() === '' || token.trim() === '') return;
    setProblem(null);
    setConnecting(true);
    try {
      await connect(address, token, authority?.ticket ?? null);
    } catch (error) {
      setProblem(problemOf(error));
      setConnecting(false);
    }
  };

  const errorAt = (field: 'address' | 'token', value: string): string | null => {
    if (problem && fieldOf(problem) === field) return problemText(problem);
    return isTried && value.trim() === '' ? t('connect/needed') : null;
  };
  const addressError = errorAt('address', address);
  const tokenError = errorAt('token', token);

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('connect/address')}
        helperText={addressError ?? t('connect/addressHint')}
        error={addressError !== null}
        value={address}
        autoFocus
        fullWidth
        slotProps={{ htmlInput: { spellCheck: false, autoComplete: 'url', inputMode: 'url' } }}
        onChange={({ target }) => setAddress(target.value)}
      />
      <TextField
        label={t('connect/token')}
        helperText={tokenError ?? t('connect/tokenHint')}
        error={tokenError !== null}
        value={token}
        type="password"
        fullWidth
        slotProps={{ htmlInput: { spellCheck: false, autoComplete: 'off' } }}
        onChange={({ target }) => setToken(target.value)}
      />
      <div className={styles.authority}>
        <Button onClick={() => void callMain('file.choose', { kind: 'authority' }).then(setAuthority)}>
          {t('connect/authority')}
        </Button>
        {authority && (
          <>
            <span>{t('connect/authorityIs', { name: authority.name })}</span>
            <Button onClick={() => setAuthority(null)}>{t('connect/authorityNone')}</Button>
          </>
        )}
      </div>
      {problem && fieldOf(problem) === 'form' && <Alert severity="error">{problemText(problem)}</Alert>}
      <Button type="submit" variant="contained" size="medium" loading={isConnecting} loadingPosition="start">
        {t(isConnecting ? 'connect/connecting' : 'connect/submit')}
      </Button>
    </form>
  );
}
