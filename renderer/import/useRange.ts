import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../shared/messages/values';
import { problemOf } from '../core/problem';

interface Page<R> {
  readonly total: number;
  readonly rows: readonly R[];
}

interface Range<R> {
  /** How many rows there are; null until that is heard. */
  readonly total: number | null;
  /** Null where it is not read yet. */
  readonly at: (index: number) => R | null;
  /** Reads what is in sight from one row to another. */
  readonly want: (first: number, last: number) => void;
  readonly problem: Problem | null;
}

interface Shown<R> {
  readonly read: unknown;
  readonly stamp: unknown;
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly R[]>;
}

const PAGE = 100;

/**
 * Rows of a long listing, read where they are scrolled to, and read anew where `stamp` changes, or `read` does; those before stay
 * until then. Nothing is asked while `canRead` is false.
 */
export function useRange<R>(
  read: (from: number, count: number) => Promise<Page<R>>,
  stamp: unknown,
  canRead: boolean,
): Range<R> {
  const [shown, setShown] = useState<Shown<R> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [{ first, last }, setSight] = useState({ first: 0, last: 0 });
  const want = useCallback((from: number, to: number) => {
    const sight = { first: Math.floor(Math.max(0, from) / PAGE), last: Math.floor(Math.max(0, to) / PAGE) };
    setSight((before) => (before.first === sight.first && before.last === sight.last ? before : sight));
  }, []);

  useEffect(() => {
    const fresh = shown?.stamp === stamp && shown?.read === read ? shown.pages : null;
    const missing = pagesFrom(first, last).filter((page) => !fresh?.has(page));
    if (!canRead || missing.length === 0) return;
    let isCurrent = true;
    Promise.all(missing.map((page) => read(page * PAGE, PAGE))).then(
      (answers) => {
        if (!isCurrent) return;
        setProblem(null);
        setShown((before) => {
          const isSame = before?.stamp === stamp && before?.read === read;
          const pages = new Map(isSame ? before?.pages : []);
          missing.forEach((page, index) => pages.set(page, answers[index]?.rows ?? []));
          return { read, stamp, total: answers[0]?.total ?? 0, pages };
        });
      },
      (error: unknown) => {
        const found = problemOf(error);
        // The core tells when it is free again, and then it is asked again.
        if (isCurrent && found.code !== 'import.busy') setProblem(found);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [read, stamp, canRead, first, last, shown]);

  const at = useCallback(
    (index: number) => shown?.pages.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null,
    [shown],
  );
  return { total: shown?.total ?? null, at, want, problem };
}

function pagesFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
