import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '../../shared/messages/core';
import type { Problem } from '../../shared/messages/values';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';

/** The listings that are read a page at a time. */
type Listing = 'history.get' | 'audit.get' | 'drift.get';
export type RowOf<L extends Listing> = Answer<L>['rows'][number];

interface Read<R> {
  /** What is there now was read for this query. */
  readonly query: string;
  readonly rows: readonly R[];
  /** What goes on; null at the end. */
  readonly next: string | null;
}

interface Pages<R> {
  /** Null until the first page is there; those of the last query while the next one is under way. */
  readonly read: Read<R> | null;
  readonly problem: Problem | null;
  /** Reads the next page, where there is one and none is under way. */
  readonly more: () => void;
}

/** A listing as far as a person has scrolled. It is read anew, as far as it was, where `stamp` changes. */
export function usePages<L extends Listing>(listing: L, query: string, stamp: unknown): Pages<RowOf<L>> {
  const [read, setRead] = useState<Read<RowOf<L>> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const turn = useRef<symbol | null>(null);
  const shown = useRef<Read<RowOf<L>> | null>(null);

  const begin = useCallback(async (reading: Promise<Read<RowOf<L>>>): Promise<void> => {
    const own = Symbol();
    turn.current = own;
    try {
      const next = await reading;
      if (turn.current !== own) return;
      shown.current = next;
      setRead(next);
      setProblem(null);
    } catch (error) {
      if (turn.current === own) setProblem(problemOf(error));
    }
    if (turn.current === own) turn.current = null;
  }, []);

  useEffect(() => {
    const before = shown.current;
    const atLeast = before?.query === query ? before.rows.length : 0;
    void begin(readOn(listing, { query, rows: [], next: null }, atLeast));
    return () => {
      turn.current = null;
    };
  }, [begin, listing, query, stamp]);

  const more = useCallback(() => {
    const from = shown.current;
    if (turn.current || !from || from.next === null) return;
    void begin(readOn(listing, from, from.rows.length + 1));
  }, [begin, listing]);

  return { read, problem, more };
}

/** Reads page after page until there are so many rows; one at least. */
async function readOn<L extends Listing>(listing: L, from: Read<RowOf<L>>, atLeast: number): Promise<Read<RowOf<L>>> {
  const rows: RowOf<L>[] = [...from.rows];
  let { next } = from;
  do {
    const page: { rows: RowOf<L>[]; next: string | null } = await callCore(listing, { query: from.query, next });
    rows.push(...page.rows);
    next = page.next;
  } while (next !== null && rows.length < atLeast);
  return { query: from.query, rows, next };
}
