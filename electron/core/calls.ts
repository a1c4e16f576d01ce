import { chainsOf } from './chains';
import { diagnosticsHandlers } from './diagnostics/handlers';
import { effectiveTableOf } from './effective';
import { nodeDetailOf } from './nodeDetail';
import { applyBulk, createBulkPreview } from './bulk/bulk';
import { summaryOf } from './bulk/summary';
import { discardDrafts, retargetDraft, saveDraft } from './drafts/edit';
import { settleConflicts } from './drafts/settle';
import { takeBack } from './drafts/takeBack';
import { walk } from './drafts/walk';
import { auditPage } from './listings/audit';
import { driftPage } from './listings/drift';
import { changeSetHandlers } from './changeSets/handlers';
import { checkHandlers } from './check/handlers';
import { checklistHandlers } from './checklist/handlers';
import { exportCsv } from './export/exportCsv';
import { importHandlers } from './import/handlers';
import { keptHandlers } from './kept';
import type { Imports } from './import/imports';
import { probeHandlers } from './probe/handlers';
import { historyPage } from './listings/history';
import { planText } from './plan/export';
import { itemOf } from './plan/items';
import { nameOf } from './plan/names';
import { tableOf } from './plan/table';
import { readAuthority } from './service/authority';
import { secretAgain } from './service/secret';
import { customersHandlers } from './customers/handlers';
import type { Direction } from './store/steps';
import { chosenPath } from './chosenPath';
import type { Host } from './host';
import type { Fetch } from './service/service';
import type { Handlers } from './wire';
import type { Workspaces } from './workspaces';

/** What the core does for each call of a window. `ready` resolves when the workspace to open at the start is open, or failed. */
export function createHandlers(
  workspaces: Workspaces,
  imports: Imports,
  host: Host,
  ready: Promise<unknown>,
  fetch: Fetch,
): Handlers {
  const changed = (nodes: readonly string[]): void => {
    workspaces.current().sync.draftsChanged(nodes);
  };
  const previewBulk = createBulkPreview();
  const walkSteps = (direction: Direction) => {
    const { workspace } = workspaces.current();
    const walked = walk(workspace, direction);
    if (!walked) return null;
    changed(walked.nodes);
    const [first = ''] = walked.nodes;
    return {
      step: { what: walked.what, count: walked.nodes.length, name: walked.source ?? nameOf(workspace, first) },
      nodes: walked.nodes,
    };
  };

  return {
    'workspace.current': async () => {
      await ready;
      return workspaces.state();
    },
    'workspace.connect': async (ask) => {
      const { authority } = ask;
      const known = authority === undefined ? null : await readAuthority(await chosenPath(host, authority, 'read'));
      await imports.close();
      await workspaces.connect(ask, known);
      return workspaces.state();
    },
    'workspace.sample': async () => {
      await imports.close();
      await workspaces.openSample();
      return workspaces.state();
    },
    'workspace.open': async ({ id }) => {
      await imports.close();
      await workspaces.open(id);
      return workspaces.state();
    },
    'workspace.close': async () => {
      await imports.close();
      await workspaces.close();
      return null;
    },
    'workspace.authorize': async ({ token }) => {
      const { sync, workspace } = workspaces.current();
      const secret = secretAgain(workspace.info, token);
      await sync.authorize(secret);
      await host.call('token.keep', { workspace: workspace.info.id, token: secret });
      return null;
    },
    'connection.check': async () => {
      await workspaces.current().sync.check();
      return null;
    },
    'node.get': ({ node }) => nodeDetailOf(workspaces.current().workspace, node),
    'chains.get': ({ nodes }) => chainsOf(workspaces.current().workspace, nodes),
    'effective.get': ({ node, drafts }) => effectiveTableOf(workspaces.current().workspace, node, drafts),
    'draft.save': ({ node, from, policy }) => {
      const draft = saveDraft(workspaces.current().workspace, node, from, policy);
      changed([node]);
      return { draft: draft && { policy: draft.policy, savedAt: draft.savedAt } };
    },
    'bulk.summary': ({ nodes }) => summaryOf(workspaces.current().workspace, nodes),
    'bulk.preview': ({ nodes, change }) => previewBulk(workspaces.current().workspace, nodes, change),
    'bulk.apply': ({ nodes, change }) => {
      const written = applyBulk(workspaces.current().workspace, nodes, change);
      changed(written);
      return written.length;
    },
    'draft.discard': ({ nodes }) => {
      discardDrafts(workspaces.current().workspace, nodes);
      changed(nodes);
      return null;
    },
    'draft.retarget': ({ from, to }) => {
      retargetDraft(workspaces.current().workspace, from, to);
      changed([from, to]);
      return null;
    },
    'conflicts.settle': ({ items }) => {
      settleConflicts(workspaces.current().workspace, items);
      changed(items.map(({ node }) => node));
      return null;
    },
    undo: () => walkSteps('undo'),
    redo: () => walkSteps('redo'),
    'plan.get': ({ without }) => tableOf(workspaces.current().plan.weighed(without)),
    'plan.items': ({ nodes }) => {
      const { plan, workspace } = workspaces.current();
      return plan.rows(nodes).map((row) => itemOf(workspace, row));
    },
    'plan.reach': ({ node, without }) => workspaces.current().plan.reachOf(node, without),
    'plan.export': (ask) => {
      const { plan, workspace } = workspaces.current();
      return planText(workspace, plan, ask);
    },
    'pull.start': ({ full }) => {
      workspaces.current().sync.startPull(full);
      return null;
    },
    'push.start': ({ nodes, revision }) => {
      workspaces.current().sync.startPush(nodes, revision);
      return null;
    },
    'history.get': ({ query, next }) => historyPage(workspaces.current().workspace, query, next),
    'history.takeBack': ({ push, nodes }) => {
      const taken = takeBack(workspaces.current().workspace, push, nodes);
      changed(taken.drafted);
      return taken;
    },
    'audit.get': ({ query, next }) => auditPage(workspaces.current().workspace, query, next),
    'audit.start': () => {
      workspaces.current().sync.startAudit();
      return null;
    },
    'drift.get': ({ query, next }) => driftPage(workspaces.current().workspace, query, next),
    'drift.seen': () => {
      const { workspace, sync } = workspaces.current();
      workspace.meta.setDriftSeen(workspace.drift.last());
      sync.draftsChanged([]);
      return null;
    },
    ...importHandlers(imports, workspaces, host),
    ...keptHandlers(workspaces, host),
    ...probeHandlers(workspaces),
    ...checkHandlers(workspaces),
    ...changeSetHandlers(workspaces, host),
    ...customersHandlers(workspaces, host),
    ...checklistHandlers(workspaces, host),
    ...diagnosticsHandlers(workspaces, fetch),
    'export.csv': async ({ ticket, ...wish }) => {
      const path = await chosenPath(host, ticket, 'write');
      return exportCsv(workspaces.current().workspace, wish, path);
    },
    'sync.cancel': () => {
      workspaces.current().sync.cancel();
      return null;
    },
  };
}
