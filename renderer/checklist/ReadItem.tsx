import { useState } from 'react';
import { readEntries } from '../../shared/address/split';
import { HOPS, type Hop, type HopMode, type HopSetting, type NodePolicy } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import { useCheckContext } from '../filterSettings/useCheckContext';
import { checked, type ListContext } from '../lists/checked';
import { useChecklist } from './checklistStore';
import { ItemFrame, type ItemProps } from './ItemFrame';
import { ReadHop, type Shown } from './ReadHop';
import { TickFoot } from './TickFoot';

/** What a node's page shows, to be entered. Nothing is chosen beforehand: it is to be looked at. */
export function ReadItem(props: ItemProps) {
  const { item, tick } = props;
  const context = useCheckContext(item);
  const say = useChecklist(({ tick }) => tick);
  const [note, setNote] = useState(tick?.note ?? '');
  const [shown, setShown] = useState<Readonly<Record<Hop, Shown>>>(() => ({
    incoming: shownOf(tick?.policy?.incoming),
    delivery: shownOf(tick?.policy?.delivery),
  }));
  const policy = policyOf(shown, context);
  const done = policy ? (): void => void say({ node: item.node, state: 'done', note, policy }) : undefined;
  return (
    <ItemFrame
      {...props}
      onDone={done}
      foot={
        <TickFoot item={item} tick={tick} note={note} setNote={setNote} onDone={done} done={t('checklist/saveNext')} />
      }
    >
      {HOPS.map((hop) => (
        <ReadHop
          key={hop}
          hop={hop}
          shown={shown[hop]}
          context={context}
          onShown={(next) => setShown({ ...shown, [hop]: next })}
        />
      ))}
    </ItemFrame>
  );
}

function shownOf(setting: HopSetting | undefined): Shown {
  if (setting?.mode !== 'requiredFor') return { mode: setting?.mode ?? null, senders: '', recipients: '' };
  return { mode: setting.mode, senders: setting.senders.join('\n'), recipients: setting.recipients.join('\n') };
}

/** What was entered; null while it is not all there, or has errors. */
function policyOf({ incoming, delivery }: Readonly<Record<Hop, Shown>>, context: ListContext): NodePolicy | null {
  const [one, other] = [settingOf(incoming, context), settingOf(delivery, context)];
  return one && other && { incoming: one, delivery: other };
}

function settingOf({ mode, senders, recipients }: Shown, context: ListContext): HopSetting | null {
  if (mode === null || mode !== 'requiredFor') return mode === null ? null : { mode: mode satisfies HopMode };
  const lists = { senders: entriesOf(senders), recipients: entriesOf(recipients) };
  const errors =
    checked('senders', lists.senders, context).errors + checked('recipients', lists.recipients, context).errors;
  return errors > 0 ? null : { mode, ...lists };
}

function entriesOf(text: string): string[] {
  return readEntries(text).map((token) => token.text);
}
