import { ExpectedError } from '../../shared/errors/codes';
import { baselinesOf } from './baselines/state';
import { baselineReport } from './baselines/report';
import { chosenPath } from './chosenPath';
import type { Host } from './host';
import { importTemplates, removeTemplate, saveTemplate } from './templates/templates';
import type { Handlers } from './wire';
import type { Workspaces } from './workspaces';

type Kept = Extract<keyof Handlers, `${'search' | 'searches' | 'templates' | 'baselines'}.${string}`>;

/** What people keep beside the policies: searches, templates and baselines. */
export function keptHandlers(workspaces: Workspaces, host: Host): Pick<Handlers, Kept> {
  const open = () => workspaces.current().workspace;
  return {
    'search.entries': ({ query }) => workspaces.current().entries.find(query),
    'searches.all': () => open().searches.all(),
    'searches.save': (search) => {
      open().searches.put(search);
      return null;
    },
    'searches.remove': ({ name }) => {
      open().searches.remove(name);
      return null;
    },
    'templates.all': () => open().templates.all(),
    'templates.save': (wish) => saveTemplate(open(), wish),
    'templates.remove': ({ id }) => {
      removeTemplate(open(), id);
      return null;
    },
    'templates.read': async ({ ticket }) => {
      const path = await chosenPath(host, ticket, 'read');
      return importTemplates(open(), path);
    },
    'baselines.get': () => baselinesOf(open()),
    'baselines.set': ({ node, template }) => {
      const { baselines, templates, nodes } = open();
      if (!nodes.get(node)) throw new ExpectedError('node.unknown', { node });
      if (!templates.get(template)) throw new ExpectedError('template.none');
      baselines.put({ node, template, since: new Date().toISOString() });
      return null;
    },
    'baselines.remove': ({ node }) => {
      open().baselines.remove(node);
      return null;
    },
    'baselines.except': ({ nodes, reason, until }) => {
      const workspace = open();
      workspace.transaction(() => {
        for (const node of nodes) workspace.baselines.except({ node, reason, until }, new Date().toISOString());
      });
      return null;
    },
    'baselines.removeExceptions': ({ nodes }) => {
      const workspace = open();
      workspace.transaction(() => nodes.forEach((node) => workspace.baselines.removeException(node)));
      return null;
    },
    'baselines.report': ({ node, format }) => baselineReport(open(), node, format),
  };
}
