import { ExpectedError } from '../../../shared/errors/codes';
import type { Template, TemplatePolicy } from '../../../shared/templates/template';
import type { Database } from './database';

/** Policies under a name. */
export interface Templates {
  /** By name. */
  all(): Template[];
  get(id: string): Template | null;
  /** Whether one has this name. */
  has(name: string): boolean;
  /** Throws `template.name_taken` where another has its name. */
  put(template: Template, at: string): void;
  remove(id: string): void;
}

type Row = [id: string, name: string, note: string, policy: string];

export function createTemplates(database: Database): Templates {
  const all = database.prepare('SELECT id, name, note, policy FROM template ORDER BY name COLLATE NOCASE, id').raw();
  const get = database.prepare('SELECT id, name, note, policy FROM template WHERE id = ?').raw();
  const ofName = database.prepare('SELECT id FROM template WHERE name = ?').raw();
  const put = database.prepare(
    `INSERT INTO template (id, name, note, policy, saved_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, note = excluded.note, policy = excluded.policy,
       saved_at = excluded.saved_at`,
  );
  const remove = database.prepare('DELETE FROM template WHERE id = ?');
  return {
    all: () => (all.all() as Row[]).map(templateOf),
    get: (id) => {
      const row = get.get(id) as Row | undefined;
      return row ? templateOf(row) : null;
    },
    has: (name) => ofName.get(name) !== undefined,
    put: ({ id, name, note, policy }, at) => {
      const taken = ofName.get(name) as [string] | undefined;
      if (taken && taken[0] !== id) throw new ExpectedError('template.name_taken', { name });
      put.run(id, name, note, JSON.stringify(policy), at);
    },
    remove: (id) => void remove.run(id),
  };
}

function templateOf([id, name, note, policy]: Row): Template {
  return { id, name, note, policy: JSON.parse(policy) as TemplatePolicy };
}
