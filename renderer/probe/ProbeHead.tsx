import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import type { ProbeState } from '../../shared/messages/probe';
import { problemText, t } from '../../shared/text/text';
import { useDomainsUnder } from './useDomainsUnder';
import { useProbe } from './probeStore';
import { useSmtpPort } from './useSmtpPort';
import styles from './probe.module.css';

const SettingsDialog = lazy(() => import('./SettingsDialog'));

interface ProbeHeadProps {
  readonly nodes: readonly string[];
  readonly isDomain: boolean;
}

/** The way to begin a probe of these nodes, how the one under way stands, and what the last one met. */
export function ProbeHead({ nodes, isDomain }: ProbeHeadProps) {
  const probe = useProbe(({ probe }) => probe);
  const start = useProbe(({ start }) => start);
  const cancel = useProbe(({ cancel }) => cancel);
  const domains = useDomainsUnder(nodes);
  const [isSetting, setSetting] = useState(false);
  const isRunning = probe.state === 'running';
  return (
    <header className={styles.head}>
      <p>{t('probe/intro')}</p>
      <div className={styles.actions}>
        {isRunning ? (
          <>
            <progress
              aria-label={t('probe/running', { done: probe.done, total: probe.total })}
              max={probe.total}
              value={probe.done}
            />
            <span>{t('probe/running', { done: probe.done, total: probe.total })}</span>
            <Button variant="outlined" onClick={() => void cancel()}>
              {t('probe/cancel')}
            </Button>
          </>
        ) : (
          <Button variant="contained" disabled={domains.length === 0} onClick={() => void start(nodes)}>
            {isDomain ? t('probe/start') : t('probe/startMany', { count: domains.length })}
          </Button>
        )}
        <Button onClick={() => setSetting(true)}>{t('probe/settings')}</Button>
      </div>
      <Met probe={probe} />
      {isSetting && (
        <Suspense>
          <SettingsDialog close={() => setSetting(false)} />
        </Suspense>
      )}
    </header>
  );
}

/** What kept the last probe from finding out all that was asked for. */
function Met({ probe }: { readonly probe: ProbeState }) {
  const port = useSmtpPort();
  if (probe.state !== 'over') return null;
  return (
    <>
      {probe.isBlocked && <Alert severity="warning">{t('probe/blocked', { port })}</Alert>}
      {probe.problem && (
        <Alert severity="warning">{t('probe/noRoutes', { problem: problemText(probe.problem) })}</Alert>
      )}
    </>
  );
}
