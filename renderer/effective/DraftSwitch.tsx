import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { t } from '../../shared/text/text';
import styles from './effective.module.css';

interface DraftSwitchProps {
  readonly isDrafted: boolean;
  readonly withDrafts: boolean;
  readonly onChange: (withDrafts: boolean) => void;
}

/** Whether what is shown is as it would be with the drafts. */
export function DraftSwitch({ isDrafted, withDrafts, onChange }: DraftSwitchProps) {
  return (
    <FormControlLabel
      className={styles.drafts ?? ''}
      control={
        <Switch
          size="small"
          checked={withDrafts}
          disabled={!isDrafted}
          onChange={(_event, checked) => onChange(checked)}
        />
      }
      label={t(isDrafted ? 'effective/useDrafts' : 'effective/noDrafts')}
    />
  );
}
