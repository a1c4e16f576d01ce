import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { HOP_MODES, type HopMode } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import cards from '../filterSettings/filterSettings.module.css';

const LEAVE = 'leave';

interface HopOptionsProps {
  readonly labelledBy: string;
  /** Null: as it is at each node. */
  readonly mode: HopMode | null;
  readonly leave: { readonly text: string; readonly hint: string };
  readonly requiredForHint?: string;
  readonly disabled: boolean;
  readonly onMode: (mode: HopMode | null) => void;
}

/** The options of a hop, in the service's words, besides to leave it as it is. */
export function HopOptions({ labelledBy, mode, leave, requiredForHint = '', disabled, onMode }: HopOptionsProps) {
  return (
    <RadioGroup
      aria-labelledby={labelledBy}
      value={mode ?? LEAVE}
      onChange={(_event, value) => onMode(HOP_MODES.find((each) => each === value) ?? null)}
    >
      <Option value={LEAVE} {...leave} disabled={disabled} />
      {HOP_MODES.map((each) => (
        <Option
          key={each}
          value={each}
          text={t(`settings/options/${each}`)}
          hint={each === 'requiredFor' ? requiredForHint : ''}
          disabled={disabled}
        />
      ))}
    </RadioGroup>
  );
}

interface OptionProps {
  readonly value: string;
  readonly text: string;
  readonly hint: string;
  readonly disabled: boolean;
}

function Option({ value, text, hint, disabled }: OptionProps) {
  const label = (
    <span className={cards.optionText}>
      {text}
      {hint !== '' && <span className={cards.optionHint}>{hint}</span>}
    </span>
  );
  return (
    <FormControlLabel
      value={value}
      disabled={disabled}
      control={<Radio size="small" />}
      className={cards.option ?? ''}
      label={label}
    />
  );
}
