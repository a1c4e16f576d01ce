import Button from '@mui/material/Button';
import { useEffect, useId, useRef } from 'react';
import { t } from '../../shared/text/text';
import { WarningIcon } from '../marks/icons';
import { isBusy, useImport, type Source } from './importStore';
import { open } from './openSource';
import { startOver } from './work';
import styles from './wizard.module.css';

/** Asks before an open import gives way to another one, or to none. */
export function InsteadQuestion() {
  const offered = useImport(({ offered }) => offered);
  return offered && <Question offered={offered} />;
}

function Question({ offered }: { readonly offered: Source | 'nothing' }) {
  const title = useId();
  const set = useImport(({ set }) => set);
  const isWriting = useImport((now) => now.step === 'write' && isBusy(now));
  const heading = useRef<HTMLParagraphElement>(null);
  // The question takes the focus and none of its answers: nothing is given up by a key that was pressed twice.
  useEffect(() => heading.current?.focus(), []);
  const isNothing = offered === 'nothing';
  return (
    <section className={styles.question} aria-labelledby={title}>
      <p ref={heading} id={title} tabIndex={-1}>
        <WarningIcon />
        {isNothing ? t('import/giveUp') : t('import/instead', { name: nameOf(offered) })}
      </p>
      <Button variant="contained" disabled={isWriting} onClick={() => void (isNothing ? startOver() : open(offered))}>
        {t(isNothing ? 'import/giveUpYes' : 'import/insteadYes')}
      </Button>
      <Button onClick={() => set({ offered: null })}>{t('import/keep')}</Button>
    </section>
  );
}

/** What a person knows a source by. */
function nameOf(source: Source): string {
  return source.kind === 'file' ? source.name : t('import/pastedCells');
}
