import { searchKey } from '../../shared/tree/rows';

/** After a pause as long as this another word begins, in milliseconds. */
const PAUSE_MS = 700;

let typed = '';
let last = Number.NEGATIVE_INFINITY;

/** What was typed without a pause, in the form in which names are searched. The same letter again and again is that letter. */
export function typedSoFar(key: string, at: number): string {
  typed = at - last > PAUSE_MS ? key : typed + key;
  last = at;
  const wanted = searchKey(typed);
  return [...wanted].every((letter) => letter === wanted[0]) ? wanted.slice(0, 1) : wanted;
}
