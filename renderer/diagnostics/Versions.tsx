import { useEffect, useState } from 'react';
import type { MainAnswer } from '../../shared/messages/main';
import { t } from '../../shared/text/text';
import { callMain } from '../core/main';
import styles from './diagnostics.module.css';

const NAMES = ['app', 'electron', 'chrome', 'node', 'system'] as const;

/** What the app and its parts are, and the end of its log. */
export function Versions() {
  const [versions, setVersions] = useState<MainAnswer<'app.versions'> | null>(null);
  useEffect(() => void callMain('app.versions', null).then(setVersions), []);
  return (
    <section className={styles.card} aria-label={t('diagnostics/versions')}>
      <h2>{t('diagnostics/versions')}</h2>
      <dl className={styles.facts}>
        {NAMES.map((name) => (
          <div key={name}>
            <dt>{t(`diagnostics/version/${name}`)}</dt>
            <dd>{versions?.[name]}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{t('diagnostics/log')}</summary>
        {/* It scrolls, so the keyboard has to reach it. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre className={styles.log} tabIndex={0}>
          {versions && versions.log.length > 0 ? versions.log.join('\n') : t('diagnostics/noLog')}
        </pre>
      </details>
    </section>
  );
}
