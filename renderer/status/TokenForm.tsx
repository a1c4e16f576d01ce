import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import type { WorkspaceInfo } from '../../shared/messages/model';
import type { Problem } from '../../shared/messages/values';
import { problemText, t } from '../../shared/text/text';
import { problemOf } from '../core/problem';
import { useWorkspace } from '../workspace/workspaceStore';
import styles from './status.module.css';

interface TokenFormProps {
  readonly workspace: WorkspaceInfo;
  readonly close: () => void;
}

/** Asks for a token, or a password, right where its absence is said. */
export default function TokenForm({ workspace: { account, kind }, close }: TokenFormProps) {
  const isToken = kind === 'api';
  const authorize = useWorkspace(({ authorize }) => authorize);
  const [token, setToken] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isTrying, setTrying] = useState(false);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (token.trim() === '' || isTrying) return;
    setTrying(true);
    setProblem(null);
    try {
      await authorize(token);
      close();
    } catch (error) {
      setProblem(problemOf(error));
      setTrying(false);
    }
  };

  return (
    <form
      className={styles.tokenForm}
      aria-label={t(isToken ? 'token/title' : 'token/passwordTitle', { account })}
      onSubmit={(event) => void submit(event)}
    >
      <TextField
        label={t(isToken ? 'token/label' : 'token/password')}
        type="password"
        value={token}
        autoFocus
        error={problem !== null}
        slotProps={{ htmlInput: { spellCheck: false, autoComplete: 'off' } }}
        onChange={({ target }) => setToken(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && close()}
      />
      <Button type="submit" variant="contained" loading={isTrying}>
        {t('token/submit')}
      </Button>
      <Button onClick={close}>{t('token/cancel')}</Button>
      {problem && <Alert severity="error">{problemText(problem)}</Alert>}
    </form>
  );
}
