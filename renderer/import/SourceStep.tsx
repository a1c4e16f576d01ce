import Button from '@mui/material/Button';
import { useId } from 'react';
import { t } from '../../shared/text/text';
import { WarningIcon } from '../marks/icons';
import { ColumnHelp } from './ColumnHelp';
import { useImport } from './importStore';
import { chooseFile, offer } from './openSource';
import styles from './source.module.css';
import { Templates } from './Templates';
import { WaitingNames } from './WaitingNames';
import wizard from './wizard.module.css';

/** A file, or cells that are pasted; and what to begin with where there is neither. */
export function SourceStep() {
  const isOpening = useImport(({ isOpening }) => isOpening);
  const droppedNothing = useImport(({ droppedNothing }) => droppedNothing);
  return (
    <>
      <div className={wizard.body}>
        <div className={styles.drop}>
          <Button variant="contained" disabled={isOpening} onClick={() => void chooseFile()}>
            {t('import/choose')}
          </Button>
          <p>{t('import/dropHint')}</p>
        </div>
        <p role="status" className={droppedNothing ? wizard.warning : styles.quiet}>
          {isOpening && t('import/opening')}
          {droppedNothing && (
            <>
              <WarningIcon />
              {t('import/droppedNothing')}
            </>
          )}
        </p>
        <PasteBox />
        <WaitingNames />
        <Templates />
        <ColumnHelp />
      </div>
      <OpenImportFoot />
    </>
  );
}

function PasteBox() {
  const id = useId();
  const pasted = useImport(({ pasted }) => pasted);
  const isOpening = useImport(({ isOpening }) => isOpening);
  const set = useImport(({ set }) => set);
  return (
    <div className={styles.paste}>
      <label htmlFor={id}>{t('import/paste')}</label>
      <textarea
        id={id}
        aria-describedby={`${id}hint`}
        rows={4}
        // Wrapping a hundred thousand lines takes the window longer than reading them.
        wrap="off"
        spellCheck={false}
        value={pasted}
        onChange={({ target }) => set({ pasted: target.value })}
      />
      <div className={wizard.actions}>
        <p id={`${id}hint`} className={styles.hint}>
          {t('import/pasteHint')}
        </p>
        <Button
          variant="outlined"
          disabled={isOpening || pasted.trim() === ''}
          onClick={() => offer({ kind: 'pasted', text: pasted })}
        >
          {t('import/usePasted')}
        </Button>
      </div>
    </div>
  );
}

/** The way on with the import that is open already. */
function OpenImportFoot() {
  const isOpen = useImport(({ preview }) => preview !== null);
  const goTo = useImport(({ goTo }) => goTo);
  if (!isOpen) return null;
  return (
    <footer className={wizard.foot}>
      <span className={wizard.space} />
      <Button variant="contained" onClick={() => goTo('columns')}>
        {t('import/next')}
      </Button>
    </footer>
  );
}
