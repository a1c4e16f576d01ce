import * as v from 'valibot';
import { templatePolicy } from '../messages/templates';
import type { Template } from './template';

/** A file of templates (docs/templates.md): JSON, one entry a line, so that it can be read and compared. */
const FORMAT = 'hopseal.templates';
const VERSION = 1;

const templatesFile = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  templates: v.pipe(
    v.array(
      v.object({
        name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
        note: v.optional(v.pipe(v.string(), v.maxLength(2000)), ''),
        policy: templatePolicy,
      }),
    ),
    v.maxLength(1000),
  ),
});

export type FiledTemplate = Omit<Template, 'id'>;

export function writeTemplates(templates: readonly FiledTemplate[]): string {
  const filed = templates.map(({ name, note, policy }) => ({ name, note, policy }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, templates: filed }, null, 2)}\n`;
}

/** The templates of a file; null where it is none. */
export function readTemplates(text: string): readonly FiledTemplate[] | null {
  try {
    const parsed = v.safeParse(templatesFile, JSON.parse(text.replace(/^\uFEFF/u, '')));
    return parsed.success ? parsed.output.templates : null;
  } catch {
    return null;
  }
}
