import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import type { MainAnswer } from '../../shared/messages/main';
import type { Problem } from '../../shared/messages/values';
import { SERVICE_KINDS, type ServiceKind } from '../../shared/service';
import { problemText, t } from '../../shared/text/text';
import { callMain } from '../core/main';
import { problemOf } from '../core/problem';
import { Choices } from '../import/Choices';
import { useWorkspace } from '../workspace/workspaceStore';
import { AccountFields, type Account } from './AccountFields';
import styles from './connect.module.css';

type Field = 'address' | keyof Account;

/** Where each problem belongs: at the field that was filled in wrongly, else below the form. */
function fieldOf({ code }: Problem): Field | 'form' {
  if (code.startsWith('token.password_')) return 'password';
  if (code.startsWith('token.')) return 'token';
  const isAddress = code.startsWith('address.') || code === 'service.name_unknown' || code === 'service.not_a_service';
  return isAddress ? 'address' : 'form';
}

export function ConnectForm() {
  const connect = useWorkspace(({ connect }) => connect);
  const [address, setAddress] = useState('');
  const [kind, setKind] = useState<ServiceKind>('api');
  const [account, setAccount] = useState<Account>({ token: '', user: '', password: '' });
  const [authority, setAuthority] = useState<MainAnswer<'file.choose'>>(null);
  const [isTried, setTried] = useState(false);
  const [isConnecting, setConnecting] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    const { token, user, password } = account;
    const needed = kind === 'api' ? [address, token] : [address, user, password];
    if (isConnecting || needed.some((value) => value.trim() === '')) return;
    setProblem(null);
    setConnecting(true);
    try {
      const place = { address, ...(authority && { authority: authority.ticket }) };
      await connect({ ...place, ...(kind === 'api' ? { token } : { user, password }) });
    } catch (error) {
      setProblem(problemOf(error));
      setConnecting(false);
    }
  };

  const errorAt = (field: Field, value: string): string | null => {
    if (problem && fieldOf(problem) === field) return problemText(problem);
    return isTried && value.trim() === '' ? t('connect/needed') : null;
  };
  const addressError = errorAt('address', address);

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <Choices
        legend={t('connect/kind')}
        all={SERVICE_KINDS}
        chosen={kind}
        text={(each) => t(`connect/kinds/${each}`)}
        hint={(each) => t(`connect/kindHints/${each}`)}
        onChoose={setKind}
      />
      <TextField
        label={t('connect/address')}
        helperText={addressError ?? t(kind === 'api' ? 'connect/addressHint' : 'connect/panelHint')}
        error={addressError !== null}
        value={address}
        autoFocus
        fullWidth
        slotProps={{ htmlInput: { spellCheck: false, autoComplete: 'url', inputMode: 'url' } }}
        onChange={({ target }) => setAddress(target.value)}
      />
      <AccountFields
        kind={kind}
        account={account}
        onChange={setAccount}
        errorAt={(field) => errorAt(field, account[field])}
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
