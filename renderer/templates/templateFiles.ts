import { writeTemplates, type FiledTemplate } from '../../shared/templates/file';
import { problemText, t } from '../../shared/text/text';
import { callMain } from '../core/main';
import { callCore } from '../core/port';
import { safeFileName } from '../export/safeFileName';
import { useKept } from '../kept/keptStore';

/** Asks for a place and writes templates there; answers what to say of it. */
export async function saveTemplatesFile(templates: readonly FiledTemplate[], name: string): Promise<string> {
  const suggestedName = t('templates/fileNameOne', { name: safeFileName(name) });
  const saved = await callMain('file.save', { suggestedName, text: writeTemplates(templates) });
  if (saved.state === 'saved') return t('templates/saved', { name: saved.name });
  return saved.state === 'failed' ? problemText(saved.problem) : '';
}

/** Asks for a file and adds its templates; answers what to say of it. */
export async function readTemplatesFile(): Promise<string> {
  const file = await callMain('file.choose', { kind: 'templates' });
  if (!file) return '';
  const { added, renamed } = await callCore('templates.read', { ticket: file.ticket });
  await useKept.getState().read();
  const said = t('templates/added', { count: added });
  return renamed.length > 0 ? `${said} ${t('templates/renamed', { names: renamed.join(', ') })}` : said;
}
