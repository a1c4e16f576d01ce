import { checkSetting } from '../../shared/findings/policyNotes';
import type { NodeDetail } from '../../shared/messages/model';
import { settingOf, type DraftHop } from '../../shared/policy/draft';
import type { Hop } from '../../shared/policy/policy';
import { findingText, t } from '../../shared/text/text';
import { SeverityIcon } from '../lists/SeverityIcon';
import styles from './filterSettings.module.css';

interface SettingNotesProps {
  readonly hop: Hop;
  readonly detail: NodeDetail;
  readonly draft: DraftHop;
}

/** What there is to say about a hop's setting where it stands: that it loosens, or changes nothing. */
export function SettingNotes({ hop, detail, draft }: SettingNotesProps) {
  const inherited = detail.inherited[hop].policy;
  const set = detail.inForce[hop];
  const notes = checkSetting({
    setting: settingOf(draft),
    inherited,
    inForce: set.mode === 'inherit' ? inherited : set,
  });
  return (
    <ul className={styles.notes} aria-live="polite" aria-label={t('settings/notes')}>
      {notes.map((note) => (
        <li key={note.code} className={styles[`${note.severity}Note`]}>
          <SeverityIcon severity={note.severity} />
          <span>
            <span className="sr-only">{t(`severity/${note.severity}`)}: </span>
            {findingText(note)}
          </span>
        </li>
      ))}
    </ul>
  );
}
