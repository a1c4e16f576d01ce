import { t } from '../../shared/text/text';
import { AdminIcon, ChevronIcon, DomainIcon } from '../marks/icons';
import type { Result } from './find';
import styles from './palette.module.css';

interface ResultRowProps {
  readonly id: string;
  readonly result: Result;
  readonly isActive: boolean;
  readonly onRun: () => void;
}

const ICONS = { command: ChevronIcon, admin: AdminIcon, domain: DomainIcon };

/** A result: what it is, what it is called, and the keys or the customer that tell it from others. */
export function ResultRow({ id, result, isActive, onRun }: ResultRowProps) {
  const Icon = ICONS[result.kind];
  return (
    // The keyboard is served by the field, which holds the focus.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div id={id} role="option" aria-selected={isActive} className={styles.result} onClick={onRun}>
      <Icon />
      <span className={styles.text}>{result.text}</span>
      <span className={styles.more}>{moreOf(result)}</span>
    </div>
  );
}

function moreOf(result: Result): string {
  if (result.kind === 'command') return result.command.keys ?? t('palette/command');
  return result.above === '' ? t(`palette/${result.kind}`) : result.above;
}
