import { useMemo } from 'react';
import type { NodeProbe } from '../../shared/messages/probe';
import { deliveryOutcome, outcomeOfServer, serverKey } from '../../shared/probe/outcome';
import type { Destination } from '../../shared/probe/report';
import { t } from '../../shared/text/text';
import { formatTime } from '../app/formatTime';
import { Notice } from '../app/Notice';
import { useAnswer } from '../core/useAnswer';
import { OutcomeMark } from './OutcomeMark';
import { useProbe } from './probeStore';
import styles from './probe.module.css';
import { RecordFacts } from './RecordFacts';
import { SenderTable } from './SenderTable';
import { ServerCard } from './ServerCard';
import { useSmtpPort } from './useSmtpPort';

/** All that is known of one domain: where its mail goes hop by hop, and what it and its senders publish. */
export function DomainProbe({ node }: { readonly node: string }) {
  const turn = useProbe(({ turn }) => turn);
  const ask = useMemo(() => ({ node }), [node]);
  const { answer, problem } = useAnswer('probe.get', ask, turn);
  if (problem) return <Notice problem={problem} />;
  if (answer?.node !== node) return <p className={styles.soft}>{t('probe/reading')}</p>;
  return (
    <>
      <Delivery probe={answer} />
      <Incoming probe={answer} />
      {answer.records && <RecordFacts records={answer.records} />}
      <SenderTable senders={answer.senders} more={answer.moreSenders} />
    </>
  );
}

function Delivery({ probe }: { readonly probe: NodeProbe }) {
  const { route, servers } = probe;
  const known = new Map(servers.map((server) => [serverKey(server), outcomeOfServer(server)]));
  const outcome = deliveryOutcome(route?.route ?? null, (server) => known.get(serverKey(server)) ?? null);
  const destinations = route?.route.state === 'known' ? route.route.destinations : [];
  const times = destinations.flatMap((each) => findServer(probe, each)?.at ?? []).sort();
  const [oldest] = times;
  return (
    <section aria-label={t('probe/delivery')}>
      <h2>{t('probe/delivery')}</h2>
      <p className={styles.verdict}>
        <OutcomeMark outcome={outcome} />
        <span>{t(`probe/outcomeSays/${outcome}`)}</span>
        {oldest !== undefined && <span className={styles.soft}>{t('probe/at', { time: formatTime(oldest) })}</span>}
      </p>
      {route === null && <p className={styles.soft}>{t('probe/routeNotRead')}</p>}
      {route?.route.state === 'unknown' && <p className={styles.soft}>{t('probe/routeUnknown')}</p>}
      {route?.route.state === 'known' && destinations.length === 0 && (
        <p className={styles.soft}>{t('probe/routeEmpty')}</p>
      )}
      <Servers probe={probe} destinations={destinations} />
    </section>
  );
}

function Incoming({ probe }: { readonly probe: NodeProbe }) {
  const port = useSmtpPort();
  const mx = probe.records?.mx;
  if (!mx || !('hosts' in mx)) return null;
  return (
    <section aria-label={t('probe/incoming')}>
      <h2>{t('probe/incoming')}</h2>
      <Servers probe={probe} destinations={mx.hosts.map(({ host }) => ({ host, port }))} />
    </section>
  );
}

interface ServersProps {
  readonly probe: NodeProbe;
  readonly destinations: readonly Destination[];
}

function Servers({ probe, destinations }: ServersProps) {
  if (destinations.length === 0) return null;
  return (
    <ul className={styles.servers}>
      {destinations.map((each) => {
        const server = findServer(probe, each);
        return (
          <li key={serverKey(each)}>
            {server ? (
              <ServerCard server={server} />
            ) : (
              <p>
                {t('probe/server', { ...each })} <span className={styles.soft}>{t('probe/notSeen')}</span>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function findServer({ servers }: NodeProbe, { host, port }: Destination) {
  return servers.find((server) => server.host === host && server.port === port);
}
