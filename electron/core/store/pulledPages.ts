import type { PolicyPage } from '../../../shared/api/api';
import type { NodeListing } from '../service/service';
import type { Database } from './database';

/** The pages of the two listings of a pull, in their order. */
export interface Pages {
  readonly nodes: NodeListing[];
  readonly policies: PolicyPage[];
}

export type ListingName = keyof Pages;

/** The pages of a pull that is not over, kept so that one that breaks off goes on where it was. */
export interface PulledPages {
  read(): Pages;
  add(listing: ListingName, place: number, page: NodeListing | PolicyPage): void;
  clear(): void;
}

export function createPulledPages(database: Database): PulledPages {
  const read = database.prepare('SELECT page FROM pulled_page WHERE listing = ? ORDER BY place').raw();
  const add = database.prepare('INSERT INTO pulled_page (listing, place, page) VALUES (?, ?, ?)');
  const clear = database.prepare('DELETE FROM pulled_page');
  const pagesOf = (listing: ListingName): unknown[] =>
    (read.all(listing) as [string][]).map(([page]) => JSON.parse(page) as unknown);
  return {
    read: () => ({ nodes: pagesOf('nodes') as NodeListing[], policies: pagesOf('policies') as PolicyPage[] }),
    add: (listing, place, page) => void add.run(listing, place, JSON.stringify(page)),
    clear: () => void clear.run(),
  };
}
