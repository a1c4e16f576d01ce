import { LEFT_ALONE, type LeftAlone } from '../../shared/messages/checklist';
import type { MainAnswer } from '../../shared/messages/main';
import { problemText, t } from '../../shared/text/text';
import { callMain } from '../core/main';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';
import { safeFileName } from '../export/safeFileName';
import { saveTextFile, savedText } from '../export/saveTextFile';
import { useWorkspace } from '../workspace/workspaceStore';
import { useChecklist } from './checklistStore';

/** Does what a person asked for, and says what it did, or why it could not be done. */
export async function attempt(work: () => Promise<string>): Promise<void> {
  const { say, refuse } = useChecklist.getState();
  refuse(null);
  try {
    say(await work());
  } catch (error) {
    refuse(problemOf(error));
  }
}

function account(): string {
  const { opened } = useWorkspace.getState();
  return opened.state === 'open' ? opened.workspace.account : '';
}

/** Asks for a place and writes the page to print there; answers what to say of it. */
export async function savePage(id: string): Promise<string> {
  const name = t('checklist/printName', { account: account() });
  return savedText(await saveTextFile(name, 'html', () => callCore('checklist.page', { id })));
}

/** The same for the file that goes to a colleague. */
export async function saveFile(id: string): Promise<string> {
  const suggestedName = safeFileName(t('checklist/fileName', { account: account() }));
  const saved: MainAnswer<'file.save'> = await callMain('file.save', {
    suggestedName,
    text: await callCore('checklist.file', { id }),
  });
  if (saved.state === 'saved') return t('checklist/saved', { name: saved.name });
  return saved.state === 'failed' ? problemText(saved.problem) : '';
}

/** Asks for a colleague's file and takes it in; answers what to say of it. */
export async function takeInFile(): Promise<string> {
  const file = await callMain('file.choose', { kind: 'checklist' });
  if (!file) return '';
  const { taken, leftAlone } = await callCore('checklist.takeIn', { ticket: file.ticket });
  await useChecklist.getState().read();
  return [t('checklist/taken', { count: taken }), ...leftAloneTexts(leftAlone)].join(' ');
}

/** A sentence for each reason. */
function leftAloneTexts(all: readonly LeftAlone[]): string[] {
  return LEFT_ALONE.flatMap((why) => {
    const names = all.filter((each) => each.why === why).map(({ name }) => name);
    return names.length > 0 ? [t(`checklist/leftAlone/${why}`, { names: names.join(', ') })] : [];
  });
}
