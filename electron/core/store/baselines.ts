import type { Database } from './database';

/** Which template is agreed for a node and all below it. */
export interface StoredBaseline {
  readonly node: string;
  readonly template: string;
  readonly since: string;
}

/** A node that may deviate, with all below it, and why. */
export interface StoredException {
  readonly node: string;
  readonly reason: string;
  /** The last day on which it counts, as a full-date. */
  readonly until: string;
}

export interface Baselines {
  all(): StoredBaseline[];
  put(baseline: StoredBaseline): void;
  remove(node: string): void;
  /** How many nodes a template is the baseline of. */
  countOf(template: string): number;
  exceptions(): StoredException[];
  except(exception: StoredException, at: string): void;
  removeException(node: string): void;
}

export function createBaselines(database: Database): Baselines {
  const all = database.prepare('SELECT node, template, since FROM baseline ORDER BY since, node');
  const put = database.prepare(
    `INSERT INTO baseline (node, template, since) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET template = excluded.template, since = excluded.since`,
  );
  const remove = database.prepare('DELETE FROM baseline WHERE node = ?');
  const countOf = database.prepare('SELECT count(*) FROM baseline WHERE template = ?').raw();
  const exceptions = database.prepare('SELECT node, reason, until FROM baseline_exception ORDER BY until, node');
  const except = database.prepare(
    `INSERT INTO baseline_exception (node, reason, until, made_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET reason = excluded.reason, until = excluded.until, made_at = excluded.made_at`,
  );
  const removeException = database.prepare('DELETE FROM baseline_exception WHERE node = ?');
  return {
    all: () => all.all() as StoredBaseline[],
    put: ({ node, template, since }) => void put.run(node, template, since),
    remove: (node) => void remove.run(node),
    countOf: (template) => (countOf.get(template) as [number])[0],
    exceptions: () => exceptions.all() as StoredException[],
    except: ({ node, reason, until }, at) => void except.run(node, reason, until, at),
    removeException: (node) => void removeException.run(node),
  };
}
