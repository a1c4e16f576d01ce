import { useDeferredValue, useId, useMemo } from 'react';
import { readEnvelopes } from '../../shared/policy/envelope';
import type { Chain } from '../../shared/policy/whatIf';
import { t } from '../../shared/text/text';
import { Notice } from '../app/Notice';
import { useAnswer } from '../core/useAnswer';
import { useTree } from '../tree/treeStore';
import { tryAll } from './listResults';
import { ResultTable } from './ResultTable';
import { domainsUnder, targetOf, type Scope } from './scope';
import styles from './whatIf.module.css';
import { useWhatIf } from './whatIfStore';

/** A pasted list of messages, and a table of what becomes of them. */
export function PastedList({ detail, chain, withDrafts, stamp }: Scope) {
  const field = useId();
  const list = useWhatIf(({ list }) => list);
  const tls = useWhatIf(({ tls }) => tls);
  const set = useWhatIf(({ set }) => set);
  const tree = useTree(({ tree }) => tree);
  // Typing and switching go on while ten thousand lines are tried anew.
  const read = useDeferredValue(list);
  const overTls = useDeferredValue(tls);
  const hasDrafts = useDeferredValue(withDrafts);
  const findDomain = useMemo(() => domainsUnder(tree, detail.id), [tree, detail.id]);
  const lines = useMemo(
    () => readEnvelopes(read).map((line) => ({ ...line, target: targetOf(line, detail, findDomain) })),
    [read, detail, findDomain],
  );
  const ask = useMemo(() => {
    const others = new Set(lines.flatMap(({ target }) => ('node' in target ? [target.node] : [])));
    others.delete(detail.id);
    return { nodes: [...others] };
  }, [lines, detail.id]);
  const { answer, problem } = useAnswer('chains.get', ask, stamp);
  const results = useMemo(() => {
    const chains = new Map<string, Chain>([[detail.id, chain]]);
    for (const way of answer ?? []) chains.set(way.at(-1)?.id ?? '', way);
    const isHeard = ask.nodes.every((node) => chains.has(node));
    return isHeard ? tryAll(lines, chains, overTls, hasDrafts) : null;
  }, [answer, ask, chain, detail.id, lines, overTls, hasDrafts]);
  return (
    <>
      <div className={styles.pairs}>
        <label htmlFor={field}>{t('whatIf/pairs')}</label>
        <textarea
          id={field}
          aria-describedby={`${field}hint`}
          rows={5}
          // Wrapping ten thousand lines takes the window longer than trying them.
          wrap="off"
          placeholder={t('whatIf/pairsExample')}
          value={list}
          onChange={({ target }) => set({ list: target.value })}
        />
        <p id={`${field}hint`}>{t('whatIf/pairsHint')}</p>
      </div>
      {problem && <Notice problem={problem} />}
      {results ? (
        <ResultTable results={results} name={detail.name} />
      ) : (
        <p className={styles.waiting}>{t('whatIf/loading')}</p>
      )}
    </>
  );
}
