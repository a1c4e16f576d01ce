import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import type { CustomersPreview } from '../../shared/messages/customers';
import { t } from '../../shared/text/text';
import styles from './customers.module.css';
import { Named } from './Named';
import { Totals } from './Totals';

interface PreviewProps {
  readonly preview: CustomersPreview;
  readonly isBusy: boolean;
  readonly onUse: () => void;
  readonly onLeave: () => void;
}

/** What a list would do, and what is wrong with its rows, before it is taken over. */
export function Preview({ preview, isBusy, onUse, onLeave }: PreviewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [preview]);
  const { name, problems, renamed, customers } = preview;
  return (
    <section className={styles.card} aria-labelledby="customers-preview">
      <h2 id="customers-preview" ref={heading} tabIndex={-1}>
        {t('customers/preview', { file: name })}
      </h2>
      <Totals totals={preview} />
      <Named text={t('customers/renamed', { count: renamed.count })} some={renamed} isOpen>
        {(each) => t('customers/renamedTo', each)}
      </Named>
      <Named text={t('customers/problems', { count: problems.count })} some={problems} isOpen isWarning>
        {({ code, row, text }) => t(`customers/problem/${code}`, { row, text })}
      </Named>
      <div className={styles.tools}>
        <Button variant="contained" disabled={isBusy || customers === 0} onClick={onUse}>
          {t('customers/use')}
        </Button>
        <Button disabled={isBusy} onClick={onLeave}>
          {t('customers/leave')}
        </Button>
      </div>
    </section>
  );
}
