import type { Activity } from '../../shared/messages/model';
import { t } from '../../shared/text/text';
import type { CommandCore } from './startCore';

/** What pulls have read. */
interface Read {
  readonly nodes: number;
  readonly policies: number;
}

/** Says how far pulls and pushes are, until it is ended. */
export function follow(core: CommandCore, progress: (text: string) => void) {
  let read: Read = { nodes: 0, policies: 0 };
  const end = core.listen('status', ({ activity }) => {
    if (activity?.kind === 'pull') read = { nodes: activity.nodes, policies: activity.policies };
    const text = activity && activityText(activity);
    if (text !== null) progress(text);
  });
  return { read: () => read, end };
}

/** Null where there is nothing to say yet. */
function activityText(activity: Activity): string | null {
  if (activity.waitingUntil !== null) return t('commandLine/waiting');
  if (activity.kind === 'pull')
    return activity.nodes === 0 ? null : t('commandLine/pulling', { count: activity.nodes });
  if (activity.kind === 'push') return t('commandLine/pushing', { done: activity.done, count: activity.total });
  return t('commandLine/working');
}
