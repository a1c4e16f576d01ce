import { useId } from 'react';
import type { ListName } from '../../shared/findings/finding';
import type { Hop, HopMode, HopSetting } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import { HopOptions } from '../bulk/HopOptions';
import cards from '../filterSettings/filterSettings.module.css';
import { HopPicture } from '../filterSettings/HopPicture';
import { useCheckContext } from '../filterSettings/useCheckContext';
import { EntryList } from '../lists/EntryList';

const LISTS: readonly ListName[] = ['senders', 'recipients'];

interface TemplateHopProps {
  readonly hop: Hop;
  /** Null: the template leaves it as it is. */
  readonly setting: HopSetting | null;
  readonly onChange: (setting: HopSetting | null) => void;
}

/** One hop of a template: the options, and the lists where they count. */
export function TemplateHop({ hop, setting, onChange }: TemplateHopProps) {
  const title = useId();
  const context = useCheckContext({ domain: null });
  const lists = setting?.mode === 'requiredFor' ? setting : null;
  return (
    <section className={cards.card} aria-labelledby={title}>
      <HopPicture hop={hop} />
      <div className={cards.cardHead}>
        <div>
          <h2 id={title}>{t(`settings/${hop}/title`)}</h2>
          <p>{t(`settings/${hop}/hop`)}</p>
        </div>
      </div>
      <HopOptions
        labelledBy={title}
        mode={setting?.mode ?? null}
        leave={{ text: t('templates/leave'), hint: t('templates/leaveHint') }}
        disabled={false}
        onMode={(mode) => onChange(settingOf(mode))}
      />
      {lists && (
        <div className={cards.lists}>
          {LISTS.map((list) => (
            <EntryList
              key={list}
              list={list}
              entries={lists[list]}
              context={{ ...context, isTemplate: true }}
              disabled={false}
              onChange={(entries) => onChange({ ...lists, [list]: entries })}
            />
          ))}
        </div>
      )}
    </section>
  );
}

function settingOf(mode: HopMode | null): HopSetting | null {
  if (mode === null) return null;
  return mode === 'requiredFor' ? { mode, senders: [], recipients: ['*'] } : { mode };
}
