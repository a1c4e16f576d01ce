import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { t } from '../../shared/text/text';
import { placesOf } from '../../shared/tree/places';
import { useView } from '../app/viewStore';
import { callCore } from '../core/port';
import { useKept } from '../kept/keptStore';
import { newTemplate } from '../templates/templateStore';
import { useTree } from '../tree/treeStore';
import styles from './baselines.module.css';

interface AddBaselineProps {
  readonly attempt: (work: () => Promise<unknown>) => void;
}

/** Binds a template to the node that is selected in the tree. */
export function AddBaseline({ attempt }: AddBaselineProps) {
  const templates = useKept(({ templates }) => templates);
  const tree = useTree(({ tree }) => tree);
  const node = useTree(({ selected }) => selected);
  const setView = useView(({ setView }) => setView);
  const [wanted, setWanted] = useState('');
  const template = templates.some(({ id }) => id === wanted) ? wanted : (templates[0]?.id ?? '');
  const name = tree && node !== null ? (tree.names[placesOf(tree).get(node) ?? -1] ?? null) : null;
  if (templates.length === 0) {
    return (
      <p>
        {t('baselines/noTemplates')}{' '}
        <Button
          variant="contained"
          onClick={() => {
            newTemplate();
            setView('templates');
          }}
        >
          {t('templates/add')}
        </Button>
      </p>
    );
  }
  return (
    <div className={styles.add} role="group" aria-label={t('baselines/add')}>
      <span>{name === null ? t('baselines/addNowhere') : t('baselines/addAt', { name })}</span>
      <TextField
        select
        className={styles.select ?? ''}
        label={t('baselines/template')}
        value={template}
        // What stands outside of all landmarks is passed over by who goes from one to the next.
        slotProps={{
          select: { MenuProps: { slotProps: { paper: { role: 'region', 'aria-label': t('baselines/template') } } } },
        }}
        onChange={({ target }) => setWanted(target.value)}
      >
        {templates.map(({ id, name: title }) => (
          <MenuItem key={id} value={id}>
            {title}
          </MenuItem>
        ))}
      </TextField>
      <Button
        variant="contained"
        disabled={name === null}
        onClick={() => node !== null && attempt(() => callCore('baselines.set', { node, template }))}
      >
        {t('baselines/set')}
      </Button>
    </div>
  );
}
