import TextField from '@mui/material/TextField';
import type { ServiceKind } from '../../shared/service';
import { t } from '../../shared/text/text';

/** By what an account is known: a token, or a user name and a password. */
export interface Account {
  readonly token: string;
  readonly user: string;
  readonly password: string;
}

interface AccountFieldsProps {
  readonly kind: ServiceKind;
  readonly account: Account;
  readonly onChange: (account: Account) => void;
  readonly errorAt: (field: keyof Account) => string | null;
}

export function AccountFields({ kind, account, onChange, errorAt }: AccountFieldsProps) {
  const fields = kind === 'api' ? (['token'] as const) : (['user', 'password'] as const);
  return fields.map((field) => {
    const error = errorAt(field);
    return (
      <TextField
        key={field}
        label={t(`connect/${field}`)}
        helperText={error ?? (field === 'user' ? undefined : t('connect/tokenHint'))}
        error={error !== null}
        value={account[field]}
        type={field === 'user' ? 'text' : 'password'}
        fullWidth
        slotProps={{ htmlInput: { spellCheck: false, autoComplete: 'off' } }}
        onChange={({ target }) => onChange({ ...account, [field]: target.value })}
      />
    );
  });
}
