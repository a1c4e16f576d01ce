import type { NodeProbe } from '../../shared/messages/probe';
import { toUnicodeDomain } from '../../shared/address/domain';
import { t } from '../../shared/text/text';
import styles from './probe.module.css';
import { daneText, mtaStsText, mxText, tlsRptText } from './recordText';

const COLUMNS = ['domain', 'mx', 'mtaSts', 'dane', 'tlsRpt'] as const;

/** What the sender domains in a node's lists publish. */
export function SenderTable({ senders, more }: { readonly senders: NodeProbe['senders']; readonly more: number }) {
  if (senders.length === 0) return null;
  return (
    <section>
      <h2>{t('probe/senders')}</h2>
      <p className={styles.soft}>{t('probe/sendersHint')}</p>
      {/* It scrolls sideways, so the keyboard has to reach it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.tableFrame} tabIndex={0} role="region" aria-label={t('probe/senders')}>
        <table className={styles.table}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`probe/column/${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {senders.map(({ domain, records }) => (
              <tr key={domain}>
                <th scope="row">{toUnicodeDomain(domain)}</th>
                {records ? (
                  <>
                    <td>{mxText(records.mx)}</td>
                    <td>{mtaStsText(records.mtaSts)}</td>
                    <td>{daneText(records)}</td>
                    <td>{tlsRptText(records.tlsRpt)}</td>
                  </>
                ) : (
                  <td colSpan={4} className={styles.soft}>
                    {t('probe/never')}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p className={styles.soft}>{t('probe/moreSenders', { count: more })}</p>}
    </section>
  );
}
