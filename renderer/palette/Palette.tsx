import Dialog from '@mui/material/Dialog';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { t } from '../../shared/text/text';
import { useView } from '../app/viewStore';
import { appCommands } from '../commands/appCommands';
import { nodeCommands } from '../commands/nodeCommands';
import { useTree } from '../tree/treeStore';
import { findResults, type Result } from './find';
import styles from './palette.module.css';
import { closePalette } from './paletteStore';
import { ResultRow } from './ResultRow';
import { useUsage } from './usageStore';

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => (at >= last ? 0 : at + 1),
  ArrowUp: (at, last) => (at <= 0 ? last : at - 1),
  PageDown: (at, last) => Math.min(last, at + 10),
  PageUp: (at) => Math.max(0, at - 10),
};

/** Every command and every node, by a few letters of its name. */
export default function Palette() {
  const id = useId();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const tree = useTree(({ tree }) => tree);
  const uses = useUsage(({ uses }) => uses);
  // What can be done is looked at once, as it opens: nothing else is done while it is open.
  const commands = useMemo(() => [...nodeCommands().flat(), ...appCommands()].filter(({ isReady }) => isReady), []);
  const results = useMemo(() => findResults(tree, commands, query, uses), [tree, commands, query, uses]);
  const active = Math.min(chosen, results.length - 1);
  const onKeyDown = (event: KeyboardEvent): void => {
    const result = results[active];
    if (event.key === 'Enter' && result) {
      // The focus goes back to a button, which the same key would press.
      event.preventDefault();
      return run(result);
    }
    const step = STEPS[event.key];
    if (!step || results.length === 0) return;
    event.preventDefault();
    setChosen(step(active, results.length - 1));
  };
  return (
    <Dialog
      open
      onClose={closePalette}
      aria-labelledby={`${id}title`}
      fullWidth
      maxWidth="sm"
      className={styles.dialog ?? ''}
    >
      <h2 id={`${id}title`} className="sr-only">
        {t('palette/title')}
      </h2>
      <input
        // It was opened to be typed in.
        autoFocus
        className={styles.input}
        role="combobox"
        aria-label={t('palette/input')}
        placeholder={t('palette/input')}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={active >= 0 ? `${id}${active}` : undefined}
        aria-autocomplete="list"
        spellCheck={false}
        value={query}
        onChange={({ target }) => {
          setQuery(target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Results id={id} results={results} active={active} />
      <p className={styles.count} role="status">
        {results.length === 0 ? t('palette/none') : t('palette/found', { count: results.length })}
      </p>
    </Dialog>
  );
}

interface ResultsProps {
  readonly id: string;
  readonly results: readonly Result[];
  readonly active: number;
}

function Results({ id, results, active }: ResultsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(
    () => list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
    [active],
  );
  return (
    <div ref={list} id={id} className={styles.results} role="listbox" aria-label={t('palette/results')}>
      {results.map((result, at) => (
        <ResultRow
          key={`${result.kind}${result.id}`}
          id={`${id}${at}`}
          result={result}
          isActive={at === active}
          onRun={() => run(result)}
        />
      ))}
    </div>
  );
}

function run(result: Result): void {
  closePalette();
  useUsage.getState().note(result.id);
  if (result.kind === 'command') return result.command.run();
  useTree.getState().reveal(result.id);
  useView.getState().setView('filterSettings');
}
