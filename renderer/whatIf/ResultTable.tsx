import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { toCsv } from '../../shared/csv/write';
import { HOPS, type Hop } from '../../shared/policy/policy';
import { stateAt } from '../../shared/policy/whatIf';
import { t } from '../../shared/text/text';
import { WarningIcon } from '../marks/icons';
import { useCopy } from '../table/useCopy';
import { VirtualTable, type Column } from '../table/VirtualTable';
import { summaryOf, type ListResult } from './listResults';
import { StateMark } from './StateMark';
import styles from './whatIf.module.css';

type Key = 'sender' | 'recipient' | 'incoming' | 'delivery' | 'changes';

const COLUMNS: readonly Column<Key>[] = (
  [
    ['sender', 'minmax(0, 1.5fr)'],
    ['recipient', 'minmax(0, 1.2fr)'],
    ['incoming', '96px'],
    ['delivery', '104px'],
    ['changes', 'minmax(0, 1fr)'],
  ] as const
).map(([key, width]) => ({ key, width, title: t(`whatIf/column/${key}`) }));

const ROW_HEIGHT = 30;

/** A row a message, with a count of all. */
export function ResultTable({ results, name }: { readonly results: readonly ListResult[]; readonly name: string }) {
  const { state, copy } = useCopy();
  const summary = useMemo(() => summaryOf(results), [results]);
  const { accepted, rejected, changed, unclear } = summary;
  return (
    <div className={styles.results}>
      <div className={styles.summary}>
        <p role="status">
          {t('whatIf/summary', { count: results.length, accepted, rejected })}
          {changed > 0 && <span className={styles.changed}>{t('whatIf/summaryChanged', { count: changed })}</span>}
          {unclear > 0 && <span className={styles.unclear}>{t('whatIf/summaryUnclear', { count: unclear })}</span>}
        </p>
        <span role="status">{state && t(`effective/${state}`)}</span>
        <Button variant="outlined" disabled={results.length === 0} onClick={() => copy(csvOf(results))}>
          {t('whatIf/copy')}
        </Button>
      </div>
      {results.length > 0 && (
        <VirtualTable
          label={`${t('whatIf/results')}, ${name}`}
          columns={COLUMNS}
          count={results.length}
          rowHeight={ROW_HEIGHT}
          cell={(row, key) => <Cell result={results[row]} column={key} />}
        />
      )}
    </div>
  );
}

function Cell({ result, column }: { readonly result: ListResult | undefined; readonly column: Key }) {
  if (!result) return null;
  const { sender, recipient } = result;
  if (column === 'sender' || column === 'recipient') {
    const text = column === 'sender' ? sender || t('whatIf/bounce') : recipient;
    return (
      <span className={styles.entry} title={text}>
        {text}
      </span>
    );
  }
  if (result.problem !== null) {
    if (column !== 'changes') return null;
    const text = problemTextOf(result.problem);
    return (
      <span className={styles.unclear} title={text}>
        <WarningIcon />
        <span className={styles.entry}>{text}</span>
      </span>
    );
  }
  if (column === 'changes') return <span className={styles.changeText}>{changesText(result.changed)}</span>;
  return <StateMark state={stateAt(result.shown, column)} />;
}

function changesText(changed: readonly Hop[]): string {
  return changed.map((hop) => t(`hop/${hop}`)).join(', ');
}

function problemTextOf(problem: NonNullable<ListResult['problem']>): string {
  return t(`whatIf/listProblems/${problem}`);
}

function csvOf(results: readonly ListResult[]): string {
  const head = COLUMNS.map(({ title }) => title);
  const rows = results.map((result) => {
    const { sender, recipient, problem } = result;
    if (problem !== null) return [sender, recipient, '', '', problemTextOf(problem)];
    const states = HOPS.map((hop) => t(`whatIf/${stateAt(result.shown, hop)}`));
    return [sender, recipient, ...states, changesText(result.changed)];
  });
  return toCsv([head, ...rows]);
}
