import type { ChangeSetView } from '../../shared/messages/changeSets';
import { t } from '../../shared/text/text';
import { useView } from '../app/viewStore';
import { callMain } from '../core/main';
import { callCore } from '../core/port';
import { safeFileName } from '../export/safeFileName';
import { useChangeSets } from './changeSetStore';
import type { ChangeSetFile } from './openedFile';

/** Takes in the change set of a file, and shows it; what is wrong with the file is said on the page. */
export async function showChangeSet({ ticket }: ChangeSetFile): Promise<void> {
  useView.getState().setView('changeSets');
  const { attempt, show } = useChangeSets.getState();
  await attempt(async () => {
    await show(await callCore('changeSets.open', { ticket }));
    return t('changeSets/opened', { title: useChangeSets.getState().view?.title });
  });
}

/** Asks for a place and writes it there; answers what to say of it. */
export async function saveChangeSetFile({ id, title }: Pick<ChangeSetView, 'id' | 'title'>): Promise<string> {
  const suggestedName = t('changeSets/fileName', { title: safeFileName(title) });
  const place = await callMain('file.place', { suggestedName });
  if (!place) return '';
  const count = await callCore('changeSets.write', { id, ticket: place.ticket });
  return t('changeSets/saved', { count, name: place.name });
}
