import { ExpectedError } from '../../shared/errors/codes';
import type { HostAsk } from '../../shared/messages/host';
import type { Host } from './host';

/** The path of a file that a person chose, by its ticket. Throws `csv.file_gone` where none was given out for that. */
export async function chosenPath(host: Host, ticket: string, to: HostAsk<'file.path'>['to']): Promise<string> {
  const path = await host.call('file.path', { ticket, to });
  if (path === null) throw new ExpectedError('csv.file_gone');
  return path;
}
