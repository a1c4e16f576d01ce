import type { MainAnswer } from '../../shared/messages/main';
import type { ExportFormat } from '../../shared/messages/plan';
import { problemText, t } from '../../shared/text/text';
import { callMain } from '../core/main';
import { problemOf } from '../core/problem';
import { safeFileName } from './safeFileName';

const ENDINGS: Readonly<Record<ExportFormat, string>> = { markdown: 'md', csv: 'csv', html: 'html' };
/** Spreadsheets take a file without it for one in the system's old encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

type Saved = MainAnswer<'file.save'>;

/** Writes a text that the core makes where a person says; what went wrong is in the answer. */
export async function saveTextFile(name: string, format: ExportFormat, make: () => Promise<string>): Promise<Saved> {
  try {
    const text = await make();
    return await callMain('file.save', {
      suggestedName: `${safeFileName(name)}.${ENDINGS[format]}`,
      text: format === 'csv' ? BYTE_ORDER_MARK + text : text,
    });
  } catch (error) {
    return { state: 'failed', problem: problemOf(error) };
  }
}

/** What to say of a file that was to be written; nothing where the person thought better of it. */
export function savedText(saved: Saved | null): string {
  if (saved?.state === 'saved') return t('review/exported', { name: saved.name });
  return saved?.state === 'failed' ? problemText(saved.problem) : '';
}
