import Button from '@mui/material/Button';
import type { PageBox } from '../../shared/checklist/page';
import { t } from '../../shared/text/text';
import { CheckIcon } from '../marks/icons';
import { Entries } from '../review/Entries';
import styles from './checklist.module.css';
import { useChecklist } from './checklistStore';

/** A box of the page: its whole content to copy, and what of it is new. */
export function CopyBox({ box: { list, entries, text, diff } }: { readonly box: PageBox }) {
  const isCopied = useChecklist(({ copied }) => copied === text);
  const setCopied = useChecklist(({ setCopied }) => setCopied);
  const say = useChecklist(({ say }) => say);
  const box = t(`checklist/page/box/${list}`);
  const copy = (): void =>
    void navigator.clipboard.writeText(text).then(
      () => {
        setCopied(text);
        say(t('checklist/copied', { count: entries.length }));
      },
      () => say(t('checklist/notCopied')),
    );
  return (
    <div className={styles.box}>
      <span>{t('checklist/boxOf', { box, count: entries.length })}</span>
      <Button variant="outlined" aria-label={t('checklist/copyBox', { box })} onClick={copy}>
        {t('checklist/copy')}
      </Button>
      {isCopied && (
        <span className={styles.done}>
          <CheckIcon /> {t('checklist/inClipboard')}
        </span>
      )}
      {/* It scrolls, so the keyboard has to reach it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} role="region" aria-label={box}>
        {text}
      </pre>
      <Entries label={t(`review/${list}`)} diff={diff} />
    </div>
  );
}
