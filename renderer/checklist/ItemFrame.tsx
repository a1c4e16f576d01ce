import Button from '@mui/material/Button';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { pageAddress } from '../../shared/checklist/link';
import type { Checklist, ChecklistItem, Tick } from '../../shared/messages/checklist';
import { t } from '../../shared/text/text';
import { COMMAND_KEY } from '../commands/command';
import styles from './checklist.module.css';
import { useChecklist } from './checklistStore';
import { TickIcon } from './TickIcon';

export interface ItemProps {
  readonly item: ChecklistItem;
  readonly tick: Tick | undefined;
  readonly list: Checklist;
}

interface ItemFrameProps extends ItemProps {
  /** Ticks it off; absent where that cannot be done yet. */
  readonly onDone: (() => void) | undefined;
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

/** A node whose page is open, or to be opened: what it is, the way there, and what is done about it. */
export function ItemFrame({ item, tick, list, onDone, foot, children }: ItemFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const move = useChecklist(({ move }) => move);
  const goesTo = useChecklist(({ goesTo }) => goesTo);
  const arrive = useChecklist(({ arrive }) => arrive);
  useEffect(() => {
    if (goesTo !== item.node) return;
    heading.current?.focus();
    arrive();
  }, [goesTo, item.node, arrive]);
  const place = list.rows.findIndex(({ node }) => node === item.node) + 1;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !onDone) return;
    event.preventDefault();
    onDone();
  };
  return (
    // The key is of all in it; each part is a control of its own.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={styles.item} aria-label={item.name} onKeyDown={onKeyDown}>
      <div className={styles.itemHead}>
        <span className={styles.path}>{item.path.join(' › ')}</span>
        <span className={styles.moves}>
          <span>{t('checklist/position', { place, total: list.rows.length })}</span>
          <Button disabled={place <= 1} aria-keyshortcuts="Alt+ArrowUp" onClick={() => move(-1)}>
            {t('checklist/previous')}
          </Button>
          <Button disabled={place >= list.rows.length} aria-keyshortcuts="Alt+ArrowDown" onClick={() => move(1)}>
            {t('checklist/next')}
          </Button>
        </span>
        <h2 ref={heading} tabIndex={-1}>
          <bdi>{item.name}</bdi>
          {tick && tick.state !== 'open' && (
            <span className={styles.tick}>
              <TickIcon state={tick.state} /> {t(`checklist/said/${tick.state}`, { name: tick.by })} {tick.note}
            </span>
          )}
        </h2>
      </div>
      <PageLink item={item} />
      {children}
      <div className={styles.foot}>
        {foot}
        <p>{t('checklist/keys', { done: `${COMMAND_KEY}Enter`, previous: 'Alt+↑', next: 'Alt+↓' })}</p>
      </div>
    </section>
  );
}

function PageLink({ item }: { readonly item: ChecklistItem }) {
  const links = useChecklist(({ links }) => links);
  const address = pageAddress(links, item);
  return (
    <div className={styles.way}>
      {address && (
        <Button
          variant="contained"
          href={address}
          target="_blank"
          rel="noreferrer"
          title={`${t('checklist/openPageHint')}: ${address}`}
        >
          {t('checklist/openPage')}
        </Button>
      )}
      <span lang="en">{t(`checklist/where/${item.kind}`)}</span>
      {!address && <span className={styles.soft}>{t('checklist/noLink')}</span>}
    </div>
  );
}
