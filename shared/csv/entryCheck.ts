import { isPlainLocalPart, plainAddressAt } from '../address/plain';
import { checkRecipient, checkSender, type CheckContext } from '../findings/entries';
import type { ListName } from '../findings/finding';
import type { CellProblem } from './problems';

/** Checks entries of a file: errors alone, for a warning keeps nothing from being imported. */
export interface EntryCheck {
  /** Whether a cell is one entry as it stands, that needs no taking apart. */
  isPlain(text: string, list: ListName): boolean;
  /** What is wrong with an entry of a list at a domain (as A-labels; null at an admin); null where it is right. */
  of(entry: string, list: ListName, domainOf: () => string | null): Pick<CellProblem, 'code' | 'other' | 'fix'> | null;
}

export function createEntryCheck({ anySender, now }: Pick<CheckContext, 'anySender' | 'now'>): EntryCheck {
  const isPlain = (text: string, list: ListName): boolean =>
    list === 'senders' ? plainAddressAt(text) >= 0 : isPlainLocalPart(text);
  return {
    isPlain,
    of: (entry, list, domainOf) => {
      if (isPlain(entry, list)) return null;
      const check = list === 'senders' ? checkSender : checkRecipient;
      const found = check(entry, { nodeDomain: domainOf(), anySender, now }).find(
        ({ severity }) => severity === 'error',
      );
      if (!found) return null;
      const { code, other, fix } = found;
      return { code, ...(other === undefined ? {} : { other }), ...(fix ? { fix: fix.replacement } : {}) };
    },
  };
}
