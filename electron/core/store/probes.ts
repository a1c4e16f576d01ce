import * as v from 'valibot';
import { domainRecords, route, serverProbe } from '../../../shared/messages/probe';
import {
  codeOfOutcome,
  deliveryOutcome,
  outcomeOfServer,
  serverKey,
  type ServerOutcome,
} from '../../../shared/probe/outcome';
import type { Destination, DomainRecords, Route, ServerProbe } from '../../../shared/probe/report';
import type { Database } from './database';

export interface KnownRoute {
  readonly at: string;
  readonly route: Route;
}

/** What probes found out, each by what it is about: a server that thousands of domains share is there once. */
export interface Probes {
  putRoutes(routes: readonly { readonly node: string; readonly known: KnownRoute }[]): void;
  putServers(servers: readonly ServerProbe[]): void;
  putDomains(domains: readonly DomainRecords[]): void;
  route(node: string): KnownRoute | null;
  /** The same without its time: quick, for very many. */
  lastRoute(node: string): Route | null;
  server(destination: Destination): ServerProbe | null;
  domain(domain: string): DomainRecords | null;
  /** The code of a node's DELIVERY_OUTCOMES. */
  outcome(node: string): number;
  /** When the first of a node's servers was looked at; null where none was. */
  seenAt(node: string): string | null;
  /** Whether anything is known of any node. */
  readonly isEmpty: boolean;
}

/** What outcomes are worked out from, once it was read. */
interface Known {
  readonly routes: Map<string, Route>;
  readonly servers: Map<string, ServerOutcome>;
  /** When each server was looked at. */
  readonly seen: Map<string, string>;
}

export function createProbes(database: Database): Probes {
  const putRoute = database.prepare('INSERT OR REPLACE INTO probe_route (node, at, route) VALUES (?, ?, ?)');
  const putServer = database.prepare('INSERT OR REPLACE INTO probe_server (server, probe) VALUES (?, ?)');
  const putDomain = database.prepare('INSERT OR REPLACE INTO probe_domain (domain, records) VALUES (?, ?)');
  const routeOf = database.prepare('SELECT at, route FROM probe_route WHERE node = ?').raw();
  const serverOf = database.prepare('SELECT probe FROM probe_server WHERE server = ?').raw();
  const domainOf = database.prepare('SELECT records FROM probe_domain WHERE domain = ?').raw();
  let read: Known | null = null;

  const known = (): Known => {
    if (read) return read;
    const routes = database.prepare('SELECT node, route FROM probe_route').raw().all() as [string, string][];
    const servers = database.prepare('SELECT probe FROM probe_server').raw().all() as [string][];
    const probes = servers.map(([text]) => v.parse(serverProbe, JSON.parse(text)));
    read = {
      routes: new Map(routes.map(([node, text]) => [node, v.parse(route, JSON.parse(text))])),
      servers: new Map(probes.map((probe) => [serverKey(probe), outcomeOfServer(probe)])),
      seen: new Map(probes.map((probe) => [serverKey(probe), probe.at])),
    };
    return read;
  };

  return {
    putRoutes: (routes) => {
      const { routes: to } = known();
      for (const { node, known } of routes) {
        putRoute.run(node, known.at, JSON.stringify(known.route));
        to.set(node, known.route);
      }
    },
    putServers: (servers) => {
      const { servers: to, seen } = known();
      for (const server of servers) {
        putServer.run(serverKey(server), JSON.stringify(server));
        to.set(serverKey(server), outcomeOfServer(server));
        seen.set(serverKey(server), server.at);
      }
    },
    putDomains: (domains) => {
      for (const records of domains) putDomain.run(records.domain, JSON.stringify(records));
    },
    route: (node) => {
      const row = routeOf.get(node) as [string, string] | undefined;
      return row ? { at: row[0], route: v.parse(route, JSON.parse(row[1])) } : null;
    },
    lastRoute: (node) => known().routes.get(node) ?? null,
    server: (destination) => {
      const row = serverOf.get(serverKey(destination)) as [string] | undefined;
      return row ? v.parse(serverProbe, JSON.parse(row[0])) : null;
    },
    domain: (domain) => {
      const row = domainOf.get(domain) as [string] | undefined;
      return row ? v.parse(domainRecords, JSON.parse(row[0])) : null;
    },
    outcome: (node) => {
      const { routes, servers } = known();
      return codeOfOutcome(
        deliveryOutcome(routes.get(node) ?? null, (server) => servers.get(serverKey(server)) ?? null),
      );
    },
    seenAt: (node) => {
      const { routes, seen } = known();
      const route = routes.get(node);
      const times =
        route?.state === 'known' ? route.destinations.flatMap((each) => seen.get(serverKey(each)) ?? []) : [];
      return times.sort()[0] ?? null;
    },
    get isEmpty() {
      return known().routes.size === 0;
    },
  };
}
