import { useState } from 'react';
import type { EntryLists, Hop, HopSetting } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import { HopMark } from '../marks/HopMark';
import { CheckIcon } from '../marks/icons';
import styles from './effective.module.css';

interface ChainSettingProps {
  readonly hop: Hop;
  readonly setting: HopSetting;
  readonly decides: boolean;
}

/** What a node on the way sets for one hop. */
export function ChainSetting({ hop, setting, decides }: ChainSettingProps) {
  const { mode } = setting;
  return (
    <div className={decides ? styles.deciding : styles.setting}>
      <div className={styles.settingHead}>
        <span className={styles.settingHop}>{t(`hop/${hop}`)}</span>
        {mode !== 'inherit' && <HopMark mode={mode} explicit />}
        <span>{t(`mode/${mode}`)}</span>
        {decides && (
          <span className={styles.decides}>
            <CheckIcon />
            {t('effective/decides')}
          </span>
        )}
        {!decides && mode !== 'inherit' && <span className={styles.overridden}>{t('effective/overridden')}</span>}
      </div>
      {setting.mode === 'requiredFor' && <Lists {...setting} />}
    </div>
  );
}

function Lists({ senders, recipients }: EntryLists) {
  return (
    <details className={styles.lists}>
      <summary>
        {t('effective/lists', {
          senders: t('lists/senderCount', { count: senders.length }),
          recipients: t('lists/recipientCount', { count: recipients.length }),
        })}
      </summary>
      <Entries title={t('effective/senders')} entries={senders} />
      <Entries title={t('effective/recipients')} entries={recipients} />
    </details>
  );
}

/** Entries named before the rest is only counted, until a person asks for all. */
const FIRST_SHOWN = 100;

function Entries({ title, entries }: { readonly title: string; readonly entries: readonly string[] }) {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? entries : entries.slice(0, FIRST_SHOWN);
  return (
    <div className={styles.entries}>
      <p aria-hidden="true">{title}</p>
      <ul aria-label={title}>
        {shown.map((entry, index) => (
          <li key={index}>
            <code>{entry}</code>
          </li>
        ))}
      </ul>
      {shown.length < entries.length && (
        <button type="button" className={styles.link} onClick={() => setAll(true)}>
          {t('effective/moreEntries', { count: entries.length - shown.length })}
        </button>
      )}
    </div>
  );
}
