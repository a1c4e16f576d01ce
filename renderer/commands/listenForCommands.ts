import { parseLink } from '../../shared/link';
import { t } from '../../shared/text/text';
import { placesOf } from '../../shared/tree/places';
import { readTheme } from '../app/themeStore';
import { useView } from '../app/viewStore';
import { takeOpened } from '../changeSets/opened';
import { problemOf } from '../core/problem';
import { useProbe } from '../probe/probeStore';
import { useSteps } from '../steps/stepsStore';
import { useTree } from '../tree/treeStore';
import { useUpdates } from '../updates/updatesStore';
import { useWorkspace } from '../workspace/workspaceStore';
import { appCommands } from './appCommands';

/** Does what the menus, and links to the app, ask for. What cannot be done now is left. */
export function listenForCommands(): void {
  window.hopseal.listenForCommands((told) => {
    const [what, value] = split(told);
    if (told === 'looksChanged') void readTheme();
    else if (told === 'updatesChanged') void useUpdates.getState().read();
    else if (told === 'changeSetWaits') void takeOpened();
    else if (what === 'open') open(value);
    else if (what === 'show') follow(value);
    else if (told === 'probe') probeSelected();
    else
      appCommands()
        .find(({ id, isReady }) => id === told && isReady)
        ?.run();
  });
}

function open(workspace: string): void {
  const { open, refuse } = useWorkspace.getState();
  open(workspace).catch((error: unknown) => refuse(problemOf(error)));
}

function split(told: string): [what: string, value: string] {
  const at = told.indexOf(':');
  return at < 0 ? ['', told] : [told.slice(0, at), told.slice(at + 1)];
}

/** Shows what a link leads to, or says why it cannot. */
function follow(text: string): void {
  const link = parseLink(text);
  const { opened } = useWorkspace.getState();
  if (!link || opened.state !== 'open') return;
  const { tree } = useTree.getState();
  const { say } = useSteps.getState();
  if (link.workspace !== opened.workspace.id) say(t('desktop/link/other'));
  else if (!tree || placesOf(tree).get(link.node) === undefined) say(t('desktop/link/unknown'));
  else showNode(link.node);
}

function showNode(node: string): void {
  useTree.getState().reveal(node);
  const { setView, setNodeTab } = useView.getState();
  setNodeTab('filterSettings');
  setView('filterSettings');
}

function probeSelected(): void {
  const { selection } = useTree.getState();
  if (selection.size > 0) void useProbe.getState().start([...selection]);
}
