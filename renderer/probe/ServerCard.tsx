import { outcomeOfServer, type ServerOutcome } from '../../shared/probe/outcome';
import type { Certificate, ServerProbe, ServerResult } from '../../shared/probe/report';
import { t } from '../../shared/text/text';
import { formatMoment, formatTime } from '../app/formatTime';
import { CheckIcon, DoubtfulLockIcon, LockIcon, OpenLockIcon, UnknownIcon, WarningIcon } from '../marks/icons';
import styles from './probe.module.css';

const ICONS: Readonly<Record<ServerOutcome, typeof LockIcon>> = {
  unreached: UnknownIcon,
  plain: OpenLockIcon,
  encrypted: DoubtfulLockIcon,
  verified: LockIcon,
};

/** One mail server: what came of STARTTLS there, and its certificates. */
export function ServerCard({ server }: { readonly server: ServerProbe }) {
  const { result, addresses, dane } = server;
  const outcome = outcomeOfServer(server);
  const Icon = ICONS[outcome];
  const name = t('probe/server', { host: server.host, port: server.port });
  return (
    <article className={styles.server} aria-label={name}>
      <h3 className={styles[outcome]}>
        <Icon />
        <span>{name}</span>
      </h3>
      <p>{resultText(result)}</p>
      {result.state === 'encrypted' && <Faults result={result} />}
      <dl className={styles.facts}>
        {addresses.length > 0 && <Fact name={t('probe/facts/addresses')}>{addresses.join(', ')}</Fact>}
        {result.state === 'encrypted' && result.chain[0] && <Own certificate={result.chain[0]} />}
        {(result.state === 'encrypted' || dane !== 'none') && (
          <Fact name={t('probe/facts/dane')}>{t(`probe/dane/${dane}`)}</Fact>
        )}
        {'greeting' in result && <Fact name={t('probe/facts/greeting')}>{result.greeting}</Fact>}
      </dl>
      {result.state === 'encrypted' && <Chain chain={result.chain} />}
      <p className={styles.soft}>{t('probe/at', { time: formatTime(server.at) })}</p>
    </article>
  );
}

function resultText(result: ServerResult): string {
  if (result.state === 'unreachable') return t(`probe/unreachable/${result.why}`, { detail: result.detail });
  return t(`probe/result/${result.state}`, { ...result });
}

function Faults({ result }: { readonly result: Extract<ServerResult, { state: 'encrypted' }> }) {
  const [own] = result.chain;
  if (result.faults.length === 0) {
    return (
      <p className={styles.holds}>
        <CheckIcon />
        {t('probe/verified')}
      </p>
    );
  }
  const timeOf = { expired: own?.validTo, notYetValid: own?.validFrom };
  return (
    <ul className={styles.faults}>
      {result.faults.map((fault) => {
        const time = fault === 'expired' || fault === 'notYetValid' ? timeOf[fault] : undefined;
        return (
          <li key={fault}>
            <WarningIcon />
            {t(`probe/fault/${fault}`, { time: time === undefined ? '' : formatMoment(time) })}
          </li>
        );
      })}
    </ul>
  );
}

function Own({ certificate: { validTo, names } }: { readonly certificate: Certificate }) {
  return (
    <>
      <Fact name={t('probe/facts/names')}>{names.join(', ')}</Fact>
      <Fact name={t('probe/facts/validTo')}>{formatMoment(validTo)}</Fact>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Chain({ chain }: { readonly chain: readonly Certificate[] }) {
  return (
    <details className={styles.chain}>
      <summary>{t('probe/chain', { count: chain.length })}</summary>
      <ol>
        {chain.map(({ fingerprint, subject, issuer, validFrom, validTo }) => (
          <li key={fingerprint}>
            {t('probe/certificate', { subject, issuer, from: formatTime(validFrom), to: formatTime(validTo) })}
            <code>{t('probe/fingerprint', { fingerprint })}</code>
          </li>
        ))}
      </ol>
    </details>
  );
}
