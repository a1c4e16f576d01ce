import type { Hop } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import styles from './HopPicture.module.css';

const STATIONS = ['sender', 'service', 'destination'] as const;
/** Where each hop begins among the stations. */
const BEGINS: Readonly<Record<Hop, number>> = { incoming: 0, delivery: 1 };

/** Sender, service, destination, with one hop lit. A picture of what the text beside it says. */
export function HopPicture({ hop }: { readonly hop: Hop }) {
  const lit = BEGINS[hop];
  return (
    <div className={styles.picture} aria-hidden="true">
      {STATIONS.map((station, at) => (
        <div key={station} className={styles.leg}>
          <span className={at === lit || at === lit + 1 ? styles.litStation : styles.station}>
            {t(`settings/picture/${station}`)}
          </span>
          {at < STATIONS.length - 1 && (
            <svg className={at === lit ? styles.litHop : styles.hop} viewBox="0 0 60 10" preserveAspectRatio="none">
              <path d="M2 5h52" />
              <path d="M50 1.5 56 5l-6 3.5" />
            </svg>
          )}
        </div>
      ))}
    </div>
  );
}
