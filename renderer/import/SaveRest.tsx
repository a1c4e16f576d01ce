import Button from '@mui/material/Button';
import { useId } from 'react';
import { t } from '../../shared/text/text';
import { callMain } from '../core/main';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';
import { isBusy, useImport } from './importStore';

const ENDING = /\.[a-z]{3,4}$/iu;

/** Saves the rows that are not imported, to be mended elsewhere. */
export function SaveRest({ count }: { readonly count: number }) {
  const hint = useId();
  const name = useImport(({ preview }) => preview?.name ?? '');
  const isAtWork = useImport(isBusy);
  const set = useImport(({ set }) => set);
  const save = async (): Promise<void> => {
    set({ said: '', problem: null });
    try {
      const of = name === '' ? t('import/pastedCells') : name.replace(ENDING, '');
      const place = await callMain('file.place', { suggestedName: t('import/restName', { name: of }) });
      if (!place) return;
      const rows = await callCore('import.saveRest', { ticket: place.ticket });
      set({ said: t('import/restSaved', { count: rows, name: place.name }) });
    } catch (error) {
      set({ problem: problemOf(error) });
    }
  };
  if (count === 0) return null;
  return (
    <>
      <span id={hint} className="sr-only">
        {t('import/restHint')}
      </span>
      <Button
        variant="outlined"
        disabled={isAtWork}
        aria-describedby={hint}
        title={t('import/restHint')}
        onClick={() => void save()}
      >
        {t('import/rest')}
      </Button>
    </>
  );
}
