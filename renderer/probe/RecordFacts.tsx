import type { DomainRecords } from '../../shared/probe/report';
import { t } from '../../shared/text/text';
import { formatTime } from '../app/formatTime';
import styles from './probe.module.css';
import { daneText, mtaStsText, mxText, tlsRptText } from './recordText';

/** What the domain itself publishes about TLS for its mail. */
export function RecordFacts({ records }: { readonly records: DomainRecords }) {
  const facts = [
    ['mx', mxText(records.mx)],
    ['mtaSts', mtaStsText(records.mtaSts)],
    ['dane', daneText(records)],
    ['tlsRpt', tlsRptText(records.tlsRpt)],
  ] as const;
  return (
    <section aria-label={t('probe/records')}>
      <h2>{t('probe/records')}</h2>
      <dl className={styles.facts}>
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{t(`probe/column/${name}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.soft}>{t('probe/at', { time: formatTime(records.at) })}</p>
    </section>
  );
}
