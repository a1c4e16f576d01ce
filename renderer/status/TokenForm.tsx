import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import type { Problem } from '../../shared/messages/values';
import { problemText, t } from '../../shared/text/text';
import { problemOf } from '../core/problem';
import { useWorkspace } from '../workspace/workspaceStore';
import styles from './status.module.css';

interface TokenFormProps {
  readonly account: string;
  readonly close: () => void;
}

/** Asks for a token right where its absence is said. */
export default function TokenForm({ account, close }: TokenFormProps) {
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
      aria-label={t('token/title', { account })}
      onSubmit={(event) => void submit(event)}
    >
      <TextField
        label={t('token/label')}
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
