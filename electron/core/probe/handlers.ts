import { ExpectedError } from '../../../shared/errors/codes';
import { PROBE_DEFAULTS, type NodeProbe } from '../../../shared/messages/probe';
import type { Answer } from '../../../shared/messages/core';
import type { ServerProbe } from '../../../shared/probe/report';
import { serverKey } from '../../../shared/probe/outcome';
import { chainsOf } from '../chains';
import type { Workspace } from '../store/workspace';
import type { Handlers } from '../wire';
import type { Workspaces } from '../workspaces';
import type { Prober } from './prober';
import { senderDomainsOf } from './senders';
import { stopsOf } from './stops';

type ProbeCall =
  'probe.known' | 'probe.get' | 'probe.start' | 'probe.cancel' | 'probe.settings' | 'probe.setSettings' | 'plan.stops';

/** Sender domains that are shown at once. */
const MOST_SENDERS = 500;

export function probeHandlers(workspaces: Workspaces): Pick<Handlers, ProbeCall> {
  return {
    'probe.known': () => {
      const { workspace, prober } = workspaces.current();
      return { outcomes: outcomesOf(workspace), state: prober.state };
    },
    'probe.get': ({ node }) => {
      const { workspace, prober } = workspaces.current();
      return nodeProbeOf(workspace, prober, node);
    },
    'probe.start': ({ nodes }) => {
      workspaces.current().prober.start(nodes);
      return null;
    },
    'probe.cancel': () => {
      workspaces.current().prober.cancel();
      return null;
    },
    'probe.settings': () => ({ settings: workspaces.current().prober.settings, defaults: PROBE_DEFAULTS }),
    'probe.setSettings': (settings) => {
      workspaces.current().workspace.meta.setProbeSettings(settings);
      return null;
    },
    'plan.stops': ({ without }) => {
      const { plan, workspace } = workspaces.current();
      return stopsOf(workspace, plan, without);
    },
  };
}

function outcomesOf({ nodes, info, probes }: Workspace): Answer<'probe.known'>['outcomes'] {
  return probes.isEmpty ? null : Uint8Array.from(nodes.shape(info.root).ids, (id) => probes.outcome(id));
}

function nodeProbeOf(workspace: Workspace, prober: Prober, id: string): NodeProbe {
  const { nodes, probes } = workspace;
  const node = nodes.get(id);
  if (node?.kind !== 'domain') throw new ExpectedError('node.unknown', { node: id });
  const route = probes.route(id);
  const records = probes.domain(node.name);
  const senders = chainsOf(workspace, [id]).flatMap(senderDomainsOf);
  const { smtpPort } = prober.settings;
  const exchanges =
    records && 'hosts' in records.mx ? records.mx.hosts.map(({ host }) => ({ host, port: smtpPort })) : [];
  const destinations = route?.route.state === 'known' ? route.route.destinations : [];
  const servers = new Map<string, ServerProbe>();
  for (const each of [...destinations, ...exchanges]) {
    const probe = probes.server(each);
    if (probe) servers.set(serverKey(each), probe);
  }
  return {
    node: id,
    domain: node.name,
    route,
    servers: [...servers.values()],
    records,
    senders: senders.slice(0, MOST_SENDERS).map((domain) => ({ domain, records: probes.domain(domain) })),
    moreSenders: Math.max(0, senders.length - MOST_SENDERS),
  };
}
