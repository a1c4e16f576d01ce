import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import type { ProbeSettings } from '../../shared/messages/probe';
import type { Problem } from '../../shared/messages/values';
import { t } from '../../shared/text/text';
import ProblemAlert from '../app/ProblemAlert';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';
import { useAnswer } from '../core/useAnswer';
import { faultsOf, settingsOf, typedOf, type Typed } from './typedSettings';
import styles from './probe.module.css';

/** How probes are made in this workspace: which resolver, which ports, how patiently. */
export default function SettingsDialog({ close }: { readonly close: () => void }) {
  const { answer, problem } = useAnswer('probe.settings', null, null);
  const title = useId();
  return (
    <Dialog open onClose={close} aria-labelledby={title} fullWidth maxWidth="sm">
      <DialogTitle id={title}>{t('probe/settings')}</DialogTitle>
      {problem && <ProblemAlert problem={problem} />}
      {answer && <Form settings={answer.settings} defaults={answer.defaults} close={close} />}
    </Dialog>
  );
}

interface FormProps {
  readonly settings: ProbeSettings;
  readonly defaults: ProbeSettings;
  readonly close: () => void;
}

const NUMBERS = ['smtpPort', 'httpsPort', 'timeout', 'parallel'] as const satisfies (keyof Typed)[];

function Form({ settings, defaults, close }: FormProps) {
  const [typed, setTyped] = useState(() => typedOf(settings));
  const [problem, setProblem] = useState<Problem | null>(null);
  const faults = faultsOf(typed);
  const isRight = Object.values(faults).every((fault) => fault === null);
  const set = (name: keyof Typed) => (text: string) => setTyped({ ...typed, [name]: text });
  const save = async (): Promise<void> => {
    try {
      await callCore('probe.setSettings', settingsOf(typed));
      close();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight) void save();
      }}
    >
      <DialogContent className={styles.form ?? ''}>
        {problem && <ProblemAlert problem={problem} />}
        <TextField
          autoFocus
          fullWidth
          label={t('probe/resolver')}
          value={typed.resolver}
          error={faults.resolver !== null}
          helperText={faults.resolver ?? t('probe/resolverHint')}
          slotProps={{ htmlInput: { spellCheck: false } }}
          onChange={({ target }) => set('resolver')(target.value)}
        />
        <div className={styles.numbers}>
          {NUMBERS.map((name) => (
            <TextField
              key={name}
              label={t(`probe/${name}`)}
              value={typed[name]}
              error={faults[name] !== null}
              helperText={faults[name]}
              slotProps={{ htmlInput: { inputMode: 'numeric' } }}
              onChange={({ target }) => set(name)(target.value)}
            />
          ))}
        </div>
        <TextField
          fullWidth
          multiline
          minRows={2}
          maxRows={6}
          label={t('probe/trusted')}
          value={typed.trusted}
          error={faults.trusted !== null}
          helperText={faults.trusted ?? t('probe/trustedHint')}
          slotProps={{ htmlInput: { spellCheck: false } }}
          onChange={({ target }) => set('trusted')(target.value)}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={() => setTyped(typedOf(defaults))}>{t('probe/reset')}</Button>
        <Button onClick={close}>{t('probe/close')}</Button>
        <Button type="submit" variant="contained" disabled={!isRight}>
          {t('probe/save')}
        </Button>
      </DialogActions>
    </form>
  );
}
