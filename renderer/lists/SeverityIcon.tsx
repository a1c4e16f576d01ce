import type { Severity } from '../../shared/findings/finding';
import { ErrorIcon, NoteIcon, WarningIcon } from '../marks/icons';

const ICONS = { error: ErrorIcon, warning: WarningIcon, note: NoteIcon };

/** A severity in a shape of its own: an octagon, a triangle, a circle. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const Icon = ICONS[severity];
  return <Icon />;
}
