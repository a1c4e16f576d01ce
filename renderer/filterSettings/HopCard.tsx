import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId } from 'react';
import type { ListName } from '../../shared/findings/finding';
import type { NodeDetail } from '../../shared/messages/model';
import { settingOf, type DraftHop } from '../../shared/policy/draft';
import { settingsEqual } from '../../shared/policy/equal';
import { HOP_MODES, type Hop, type HopMode } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import { errorsOf } from '../lists/checked';
import { EntryList } from '../lists/EntryList';
import { ErrorIcon } from '../marks/icons';
import { useWorkspace } from '../workspace/workspaceStore';
import { HopPicture } from './HopPicture';
import { InheritedPolicy } from './InheritedPolicy';
import { useEditor } from './editorStore';
import styles from './filterSettings.module.css';
import { SettingNotes } from './SettingNotes';
import { useCheckContext } from './useCheckContext';
import { useHopChange } from './useHopChange';

const LISTS: readonly ListName[] = ['senders', 'recipients'];

interface HopCardProps {
  readonly hop: Hop;
  readonly detail: NodeDetail;
  readonly draft: DraftHop;
}

/** One hop: its picture, the options in the service's words, and the lists where they count. */
export function HopCard({ hop, detail, draft }: HopCardProps) {
  const title = useId();
  const change = useEditor(({ change }) => change);
  const isReader = useWorkspace(({ opened }) => opened.state === 'open' && opened.workspace.role === 'reader');
  const isDrafted = !settingsEqual(settingOf(draft), detail.inForce[hop]);
  return (
    <section className={styles.card} aria-labelledby={title}>
      <HopPicture hop={hop} />
      <div className={styles.cardHead}>
        <div>
          <h2 id={title}>{t(`settings/${hop}/title`)}</h2>
          <p>{t(`settings/${hop}/hop`)}</p>
        </div>
        {isDrafted && <span className={styles.drafted}>{t('settings/drafted')}</span>}
      </div>
      <RadioGroup
        aria-labelledby={title}
        value={draft.mode}
        onChange={(_event, value) => void change(hop, { mode: HOP_MODES.find((mode) => mode === value) ?? draft.mode })}
      >
        {HOP_MODES.map((mode) => (
          <FormControlLabel
            key={mode}
            value={mode}
            disabled={isReader}
            control={<Radio size="small" />}
            className={styles.option ?? ''}
            label={<OptionLabel mode={mode} inherited={detail.inherited[hop]} />}
          />
        ))}
      </RadioGroup>
      <SettingNotes hop={hop} detail={detail} draft={draft} />
      {draft.mode === 'requiredFor' && <Lists hop={hop} detail={detail} draft={draft} disabled={isReader} />}
    </section>
  );
}

function OptionLabel({
  mode,
  inherited,
}: {
  readonly mode: HopMode;
  readonly inherited: NodeDetail['inherited'][Hop];
}) {
  return (
    <span className={styles.optionText}>
      {t(`settings/options/${mode}`)}
      <span className={styles.optionHint}>
        {mode === 'inherit' ? <InheritedPolicy {...inherited} /> : t(`settings/optionHints/${mode}`)}
      </span>
    </span>
  );
}

function Lists({ hop, detail, draft, disabled }: HopCardProps & { readonly disabled: boolean }) {
  const change = useHopChange(detail.id, hop);
  const context = useCheckContext(detail);
  const errors = errorsOf(draft, context);
  const isDraft = useEditor(({ save: { state } }) => state === 'saved' || state === 'saving');
  return (
    <div className={styles.lists}>
      {errors > 0 && isDraft && (
        <p className={styles.heldBack}>
          <ErrorIcon />
          {t('lists/heldBackHere', { count: errors })}
        </p>
      )}
      {LISTS.map((list) => (
        <EntryList
          key={list}
          list={list}
          entries={draft[list]}
          context={context}
          disabled={disabled}
          onChange={(entries) => change({ [list]: entries })}
        />
      ))}
    </div>
  );
}
