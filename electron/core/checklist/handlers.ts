import { pageOfChecklist } from '../../../shared/checklist/export/html';
import { isLinkTemplate } from '../../../shared/checklist/link';
import { ExpectedError } from '../../../shared/errors/codes';
import type { Checklist } from '../../../shared/messages/checklist';
import type { CHECKLIST_CALLS } from '../../../shared/messages/checklistCalls';
import { chosenPath } from '../chosenPath';
import type { Host } from '../host';
import type { Workspace } from '../store/workspace';
import type { Handlers } from '../wire';
import type { Workspaces } from '../workspaces';
import { beginApply, beginRead } from './begin';
import { openList, tickNode } from './tick';
import { checklistFile, takeIn } from './travel';

/** Setting, and reading, policies in the service's own pages where no API does. */
export function checklistHandlers(workspaces: Workspaces, host: Host): Pick<Handlers, keyof typeof CHECKLIST_CALLS> {
  const open = (): Workspace => workspaces.current().workspace;
  const changed = (nodes: readonly string[]): void => workspaces.current().sync.draftsChanged(nodes);
  return {
    'checklist.apply': ({ nodes, revision, by }) => {
      const { workspace, plan } = workspaces.current();
      const id = beginApply(workspace, plan, { nodes, revision, by });
      changed(nodes);
      return id;
    },
    'checklist.read': ({ nodes, by }) => {
      const id = beginRead(open(), { nodes, by });
      changed([]);
      return id;
    },
    'checklist.get': () => checklistOf(open()),
    'checklist.item': ({ id, node }) => {
      const item = open().checklists.item(id, node);
      if (!item) throw new ExpectedError('node.unknown', { node });
      return item;
    },
    'checklist.tick': (wish) => {
      tickNode(open(), wish);
      changed([wish.node]);
      return null;
    },
    'checklist.close': ({ id }) => {
      changed(close(open(), id));
      return null;
    },
    'checklist.page': ({ id }) => {
      const { checklists, meta } = open();
      return pageOfChecklist(openList(open(), id), checklists.items(id), checklists.ticks(id), meta.pageLinks());
    },
    'checklist.file': ({ id }) => checklistFile(open(), id),
    'checklist.takeIn': async ({ ticket }) => {
      const path = await chosenPath(host, ticket, 'read');
      const { nodes, leftAlone } = await takeIn(open(), path);
      changed(nodes);
      return { taken: nodes.length, leftAlone };
    },
    'checklist.links': () => open().meta.pageLinks(),
    'checklist.setLinks': (links) => {
      for (const link of [links.domain, links.admin])
        if (link !== null && !isLinkTemplate(link)) throw new ExpectedError('checklist.bad_link');
      open().meta.setPageLinks(links);
      return null;
    },
  };
}

function checklistOf({ checklists }: Workspace): Checklist | null {
  const list = checklists.open();
  if (!list) return null;
  const { id, purpose, title, createdAt, createdBy } = list;
  return {
    id,
    purpose,
    title,
    createdAt,
    createdBy,
    rows: checklists.items(id).map(({ node, name, kind, path }) => ({ node, name, kind, path })),
    ticks: [...checklists.ticks(id)],
  };
}

/** Ends a list: what is still open stays a draft. Answers the nodes that it was about. */
function close(workspace: Workspace, id: string): string[] {
  const { checklists, pushes } = workspace;
  const { push } = openList(workspace, id);
  workspace.transaction(() => {
    if (push !== null) {
      pushes.cancel(push);
      pushes.finish(push);
    }
    checklists.close(id, new Date().toISOString());
  });
  return checklists.items(id).map(({ node }) => node);
}
