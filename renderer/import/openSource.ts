import type { ImportFormat, ImportPreview } from '../../shared/messages/import';
import { useView } from '../app/viewStore';
import { callMain } from '../core/main';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';
import { useImport, type Source } from './importStore';
import { isSameMapping, rememberedMapping } from './mappings';

/** Opens what a person chose. Where an import is open that is not over, it is asked about first. */
export function offer(source: Source): void {
  const { preview, step, set } = useImport.getState();
  useView.getState().setView('import');
  set({ tab: 'import' });
  if (preview && step !== 'done') set({ offered: source });
  else void open(source);
}

export async function chooseFile(): Promise<void> {
  try {
    const chosen = await callMain('file.choose', { kind: 'csv' });
    if (chosen) offer({ kind: 'file', ...chosen });
  } catch (error) {
    useImport.getState().set({ problem: problemOf(error) });
  }
}

/** Reads the beginning of a file, or of what was pasted, in the place of any import before. */
export async function open(source: Source): Promise<void> {
  const { clear, set, pasted } = useImport.getState();
  clear({ isOpening: true, pasted });
  try {
    const { kind } = source;
    const found = await callCore('import.open', kind === 'file' ? { kind, ticket: source.ticket } : source);
    const preview = isKnownHeader(found) ? await callCore('import.read', withHeader(found.format)) : found;
    clear({ source, pasted, step: 'columns', preview, format: preview.format, ...foundMapping(preview) });
  } catch (error) {
    set({ isOpening: false, problem: problemOf(error) });
  }
}

/** Reads the file again from its beginning, as it is by now; what was said of it stays. */
export async function openAgain(): Promise<void> {
  const { source, format, mapping } = useImport.getState();
  if (!source) return;
  await open(source);
  const opened = useImport.getState();
  if (!opened.preview || !format) return;
  if (JSON.stringify(opened.format) !== JSON.stringify(format)) await readAs(format);
  if (mapping?.columns.length === useImport.getState().mapping?.columns.length) opened.set({ mapping });
}

let lastReading = 0;

/** Reads the beginning in another format. */
export async function readAs(format: ImportFormat): Promise<void> {
  const reading = ++lastReading;
  const { set, preview: before } = useImport.getState();
  set({ format, problem: null, checked: null, checkedAs: null, isMended: false, state: null });
  try {
    const preview = await callCore('import.read', format);
    if (reading !== lastReading) return;
    const isSame = before !== null && before.header.join('\n') === preview.header.join('\n');
    const keeps = isSame && before.mapping.columns.length === preview.mapping.columns.length;
    set({ preview, ...(keeps ? {} : foundMapping(preview)) });
  } catch (error) {
    if (reading === lastReading) set({ problem: problemOf(error) });
  }
}

/** What the columns are by name, whatever was said the last time. */
export function findAnew(): void {
  const { preview, set } = useImport.getState();
  if (preview) set({ mapping: preview.mapping, isRemembered: false });
}

/** Whether the first row, in which no name is known, is a header that a person has said the columns of before. */
function isKnownHeader({ header, rows }: ImportPreview): boolean {
  return header.length === 0 && rememberedMapping(rows[0] ?? []) !== null;
}

function withHeader({ encoding, dialect }: ImportFormat): ImportFormat {
  return { encoding, dialect: { ...dialect, hasHeader: true } };
}

function foundMapping({ header, mapping }: ImportPreview) {
  const remembered = rememberedMapping(header);
  const isRemembered = remembered !== null && !isSameMapping(remembered, mapping);
  return { mapping: remembered ?? mapping, isRemembered };
}
