import { ExpectedError } from '../../../shared/errors/codes';
import type { ChangeSet } from '../../../shared/changeSet/format';
import type { Workspace } from '../store/workspace';

/** A change set that is here. Throws `changeSet.none`. */
export function setOf({ changeSets }: Workspace, id: string): ChangeSet {
  const set = changeSets.get(id);
  if (!set) throw new ExpectedError('changeSet.none');
  return set;
}
