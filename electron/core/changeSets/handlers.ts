import { chosenPath } from '../chosenPath';
import type { Host } from '../host';
import type { Handlers } from '../wire';
import type { Workspaces } from '../workspaces';
import { comment, judge } from './judge';
import { makeChangeSet, writeFile } from './make';
import { openFile } from './open';
import { takeOver } from './take';
import { makeKey, meOf, setTeam, teamOf } from './team';
import { itemsOf, summaries, viewOf } from './view';

type Calls = Extract<keyof Handlers, `${'changeSets' | 'team'}.${string}`>;

/** Drafts that go to a colleague as a file, and come back with their word. */
export function changeSetHandlers(workspaces: Workspaces, host: Host): Pick<Handlers, Calls> {
  const open = () => workspaces.current().workspace;
  const changed = (nodes: readonly string[]): void => workspaces.current().sync.draftsChanged(nodes);
  return {
    'changeSets.list': () => summaries(open()),
    'changeSets.get': ({ id }) => viewOf(open(), id),
    'changeSets.items': (ask) => itemsOf(open(), ask),
    'changeSets.make': async (ask) => makeChangeSet(open(), await meOf(open(), host), ask),
    'changeSets.open': async ({ ticket }) => {
      const id = await openFile(open(), await chosenPath(host, ticket, 'read'));
      // It may bring the word that a draft waited for.
      changed([]);
      return id;
    },
    'changeSets.write': async ({ id, ticket }) => writeFile(open(), id, await chosenPath(host, ticket, 'write')),
    'changeSets.comment': async (ask) => {
      comment(open(), await meOf(open(), host), ask);
      return null;
    },
    'changeSets.judge': async (ask) => {
      judge(open(), await meOf(open(), host), ask);
      changed([]);
      return null;
    },
    'changeSets.take': (ask) => {
      const taken = takeOver(open(), ask);
      changed(taken.drafted);
      return taken;
    },
    'changeSets.remove': ({ id }) => {
      open().changeSets.remove(id);
      changed([]);
      return null;
    },
    'team.get': () => teamOf(open(), host),
    'team.set': (wish) => {
      setTeam(open(), wish);
      changed([]);
      return teamOf(open(), host);
    },
    'team.makeKey': async () => {
      await makeKey(open(), host);
      changed([]);
      return teamOf(open(), host);
    },
  };
}
