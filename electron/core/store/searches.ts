import type { SavedSearch } from '../../../shared/messages/templates';
import type { Database } from './database';

/** Searches that people gave a name. */
export interface Searches {
  /** By name. */
  all(): SavedSearch[];
  /** Puts one in the place of the one of that name, if there is one. */
  put(search: SavedSearch): void;
  remove(name: string): void;
}

export function createSearches(database: Database): Searches {
  const all = database.prepare('SELECT name, search FROM saved_search ORDER BY name').raw();
  const put = database.prepare(
    'INSERT INTO saved_search (name, search) VALUES (?, ?) ON CONFLICT DO UPDATE SET search = excluded.search',
  );
  const remove = database.prepare('DELETE FROM saved_search WHERE name = ?');
  return {
    all: () =>
      (all.all() as [string, string][]).map(([name, search]) => ({
        ...(JSON.parse(search) as Omit<SavedSearch, 'name'>),
        name,
      })),
    put: ({ name, query, facets }) => void put.run(name, JSON.stringify({ query, facets })),
    remove: (name) => void remove.run(name),
  };
}
