import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import type { CustomersPreview, CustomersState } from '../../shared/messages/customers';
import { t } from '../../shared/text/text';
import ProblemAlert from '../app/ProblemAlert';
import { useView } from '../app/viewStore';
import { callMain } from '../core/main';
import { callCore } from '../core/port';
import { useWork } from '../diagnostics/useWork';
import { safeFileName } from '../export/safeFileName';
import { useStatus } from '../workspace/workspaceStore';
import styles from './customers.module.css';
import { InUse } from './InUse';
import { Preview } from './Preview';

/** Whose the domains are, where the service does not tell: a list that a person chooses, sees, and takes over. */
export default function CustomersPage() {
  const { isBusy, problem, run } = useWork();
  const [state, setState] = useState<CustomersState | null>(null);
  const [preview, setPreview] = useState<CustomersPreview | null>(null);
  const [said, setSaid] = useState('');
  const lastPull = useStatus()?.lastPull;
  const setView = useView(({ setView }) => setView);
  useEffect(() => void callCore('customers.get', null).then(setState, () => undefined), [lastPull]);

  const choose = (): void =>
    run(async () => {
      const file = await callMain('file.choose', { kind: 'csv' });
      setSaid('');
      if (file) setPreview(await callCore('customers.read', { ticket: file.ticket }));
    });
  const use = (): void =>
    run(async () => {
      setState(await callCore('customers.use', null));
      setPreview(null);
      setSaid(t('customers/used'));
    });
  const remove = (): void =>
    run(async () => {
      setState(await callCore('customers.remove', null));
      setSaid(t('customers/removed'));
    });
  const save = (): void =>
    run(async () => {
      const place = await callMain('file.place', { suggestedName: `${safeFileName(t('customers/title'))}.csv` });
      if (!place) return;
      setSaid(t('customers/saved', { count: await callCore('customers.export', { ticket: place.ticket }) }));
    });
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 tabIndex={-1}>{t('customers/title')}</h1>
        <Button onClick={() => setView('filterSettings')}>{t('app/back')}</Button>
        <Button variant={preview ? 'outlined' : 'contained'} disabled={isBusy} onClick={choose}>
          {t('customers/choose')}
        </Button>
        <p>{t('customers/intro')}</p>
        <p role="status">{said}</p>
      </header>
      {problem && <ProblemAlert problem={problem} />}
      {preview && <Preview preview={preview} isBusy={isBusy} onUse={use} onLeave={() => setPreview(null)} />}
      {state && <InUse state={state} isBusy={isBusy} onSave={save} onRemove={remove} />}
    </div>
  );
}
