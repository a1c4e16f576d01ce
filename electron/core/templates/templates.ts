import { randomUUID } from 'node:crypto';
import { ExpectedError } from '../../../shared/errors/codes';
import type { TemplateWish } from '../../../shared/messages/templates';
import { readTemplates } from '../../../shared/templates/file';
import type { Workspace } from '../store/workspace';
import { wholeText } from '../wholeText';

/** More than a thousand templates with long lists. */
const MAX_FILE_BYTES = 50_000_000;

/** Saves a template; answers its id. Throws `template.name_taken`. */
export function saveTemplate({ templates }: Workspace, { id, ...template }: TemplateWish): string {
  const saved = id ?? randomUUID();
  templates.put({ id: saved, ...template }, new Date().toISOString());
  return saved;
}

/** Throws `template.in_use` where a baseline hangs on it. */
export function removeTemplate({ templates, baselines }: Workspace, id: string): void {
  const template = templates.get(id);
  const count = baselines.countOf(id);
  if (template && count > 0) throw new ExpectedError('template.in_use', { name: template.name, count });
  templates.remove(id);
}

/** Adds the templates of a file; one whose name is taken gets another. Throws `template.not_a_file`, or a disk error. */
export async function importTemplates(
  workspace: Workspace,
  path: string,
): Promise<{ readonly added: number; readonly renamed: string[] }> {
  const read = readTemplates(await wholeText(path, MAX_FILE_BYTES, new ExpectedError('template.not_a_file')));
  if (!read) throw new ExpectedError('template.not_a_file');
  return workspace.transaction(() => {
    const renamed: string[] = [];
    for (const template of read) {
      const name = freeName(workspace, template.name);
      if (name !== template.name) renamed.push(name);
      saveTemplate(workspace, { id: null, ...template, name });
    }
    return { added: read.length, renamed };
  });
}

function freeName({ templates }: Workspace, wanted: string): string {
  let name = wanted;
  for (let number = 2; templates.has(name); number++) name = `${wanted} (${number})`;
  return name;
}
