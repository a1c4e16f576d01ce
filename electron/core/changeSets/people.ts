import { isVerdictSigned } from '../../../shared/changeSet/approvals';
import { isSamePerson } from '../../../shared/changeSet/canonical';
import type { ChangeSet, Person, Verdict } from '../../../shared/changeSet/format';
import type { Signed, Who } from '../../../shared/messages/changeSets';
import type { Workspace } from '../store/workspace';
import { isSigned } from './signing';
import { storedTeam } from './team';
import { isContentSigned, trustOf } from './trust';

/** Who is who here. */
export interface People {
  author(set: ChangeSet): Who;
  judge(set: ChangeSet, verdict: Verdict): Who;
  /** Who said something: what is said is not signed, what is decided is. */
  speaker(person: Person): Who;
}

export function peopleOf(workspace: Workspace): People {
  const { name, key, colleagues } = storedTeam(workspace);
  const { knownKeys } = trustOf(workspace);
  const signedBy = ({ key }: Person, isRight: boolean): Signed => {
    if (key === null) return 'none';
    if (!isRight) return 'broken';
    return knownKeys.has(key) ? 'known' : 'unknown';
  };
  const who = (person: Person, signed: Signed): Who => {
    // A known key says who it is, whatever name was written beside it.
    const known = signed === 'known' ? colleagues.find((each) => each.key === person.key)?.name : undefined;
    const writesAs = known !== undefined && known !== person.name ? person.name : null;
    return { ...person, name: known ?? person.name, writesAs, signed, isMe: isSamePerson(person, { name, key }) };
  };
  return {
    author: (set) => who(set.author, signedBy(set.author, isContentSigned(set))),
    judge: (set, verdict) => who(verdict.by, signedBy(verdict.by, isVerdictSigned(set.id, verdict, isSigned))),
    speaker: (person) => who(person, 'none'),
  };
}
