import type { Problem } from '../../../shared/messages/values';
import { ExpectedError } from '../../../shared/errors/codes';
import type { Route } from '../../../shared/probe/report';
import { problemOf } from '../problem';
import type { Service } from '../service/service';
import type { Workspace } from '../store/workspace';
import { withRetries, type Patience } from '../sync/retry';

interface Routes {
  readonly routes: ReadonlyMap<string, Route>;
  /** Why the service could not be asked: what it said before holds then. */
  readonly problem: Problem | null;
}

/** Asks the service where it delivers the mail of these domains to, and keeps it. */
export async function readRoutes(
  workspace: Workspace,
  client: () => Promise<Service>,
  nodes: readonly string[],
  patience: Patience,
): Promise<Routes> {
  const { signal } = patience;
  const routes = new Map<string, Route>();
  try {
    const service = await client();
    for (let start = 0; start < nodes.length; start += service.routesAtOnce) {
      const asked = nodes.slice(start, start + service.routesAtOnce);
      const domains = asked.map((id) => ({ id, name: workspace.nodes.get(id)?.name ?? '' }));
      const answer = await withRetries(() => service.routes(domains, signal), patience);
      const destinations = new Map(answer?.items.map((item) => [item.node, item.destinations]));
      const at = new Date().toISOString();
      const told = asked.map((node) => {
        const known = destinations.get(node);
        const route: Route = known ? { state: 'known', destinations: known } : { state: 'unknown' };
        routes.set(node, route);
        return { node, known: { at, route } };
      });
      workspace.lightly(() => workspace.probes.putRoutes(told));
    }
    return { routes, problem: null };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof ExpectedError)) throw error;
    for (const node of nodes) {
      const known = routes.has(node) ? null : workspace.probes.lastRoute(node);
      if (known) routes.set(node, known);
    }
    return { routes, problem: problemOf(error) };
  }
}
