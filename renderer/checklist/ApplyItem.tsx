import { useState } from 'react';
import { pageHops, type PageHop } from '../../shared/checklist/page';
import { t } from '../../shared/text/text';
import styles from './checklist.module.css';
import { CopyBox } from './CopyBox';
import { useChecklist } from './checklistStore';
import { ItemFrame, type ItemProps } from './ItemFrame';
import { TickFoot } from './TickFoot';

/** What to set in a node's page. */
export function ApplyItem(props: ItemProps) {
  const { item, tick } = props;
  const say = useChecklist(({ tick }) => tick);
  const [note, setNote] = useState(tick?.note ?? '');
  const done = (): void => void say({ node: item.node, state: 'done', note, policy: null });
  return (
    <ItemFrame
      {...props}
      onDone={done}
      foot={<TickFoot item={item} tick={tick} note={note} setNote={setNote} onDone={done} done={t('checklist/done')} />}
    >
      {item.kind === 'admin' && <p className={styles.soft}>{t('checklist/adminHint')}</p>}
      {pageHops(item).map((hop) => (
        <HopSteps key={hop.hop} hop={hop} />
      ))}
      <p className={styles.soft}>{t('checklist/saveThere', { save: t('checklist/page/save') })}</p>
    </ItemFrame>
  );
}

function HopSteps({ hop: { hop, isChanged, isInherited, setting, boxes } }: { readonly hop: PageHop }) {
  return (
    <section className={styles.hop} aria-label={t(`hop/${hop}`)}>
      <h3>
        <span lang="en">{t(`checklist/page/hop/${hop}`)}</span>
        {isChanged && <span className={styles.changed}>{t('checklist/changed')}</span>}
      </h3>
      {!isChanged && <p className={styles.soft}>{t('checklist/leave')}</p>}
      {isChanged && isInherited && <p>{t('checklist/inherits')}</p>}
      {isChanged && (
        <p className={styles.option} lang="en">
          <span aria-hidden="true">◉</span> {t(`checklist/page/option/${setting.mode}`)}
        </p>
      )}
      {isChanged && boxes.map((box) => <CopyBox key={box.list} box={box} />)}
    </section>
  );
}
