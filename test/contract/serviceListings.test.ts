import { describe, expect, it } from 'vitest';
import type { Node } from '../../shared/api/api';
import type { Service } from '../service';
import {
  AUTOMATIC,
  freeDomain,
  listNodes,
  listPolicies,
  put,
  refusal,
  replay,
  REQUIRED,
  serve,
} from './serviceUnderTest';

const byId = (nodes: readonly Node[]) => new Map(nodes.map((node) => [node.id, node]));

/** What a client that starts now sees. */
async function treeNow(service: Service): Promise<Map<string, Node>> {
  const { items, gone } = await listNodes(service);
  expect(gone).toEqual([]);
  return byId(items);
}

async function partnerOf(service: Service): Promise<Node> {
  const partner = (await listNodes(service)).items.find(({ parent }) => parent === 'n1');
  if (!partner) throw new Error('No partner.');
  return partner;
}

describe('paging', () => {
  it('gives each node once, parents before their children, whatever the page size', async () => {
    const service = await serve();
    const whole = await listNodes(service, { limit: 5000 });
    for (const limit of [1, 7, whole.items.length]) {
      expect((await listNodes(service, { limit })).items).toEqual(whole.items);
    }
    expect(whole.items).toHaveLength(service.counts.admins + service.counts.domains);
    const seen = new Set<string | null>([null]);
    for (const { id, parent } of whole.items) {
      expect(seen).toContain(parent);
      seen.add(id);
    }
  });

  it('misses nothing and keeps nothing that went, however the tree changes meanwhile', async () => {
    const service = await serve();
    const { items } = await listNodes(service);
    const domains = items.filter(({ kind }) => kind === 'domain');
    const [early, late] = [domains[0], domains.at(-1)];
    if (!early || !late) throw new Error('Too few domains.');
    const partner = await partnerOf(service);
    const listed = await listNodes(service, {
      limit: 5,
      between: (page) => {
        // Early nodes are read by now, late ones are not.
        if (page === 4) service.renameNode(early.id, 'renamed-early.example');
        if (page === 4) service.renameNode(late.id, 'renamed-late.example');
        if (page === 5) service.addNode({ parent: partner.id, kind: 'domain', name: 'new.example' });
        if (page === 6) service.removeNode(early.id);
      },
    });
    const seen = replay(new Map(), listed);
    expect(seen).toEqual(await treeNow(service));
    expect(seen.get(late.id)?.name).toBe('renamed-late.example');
    expect(listed.gone).toEqual([early.id]);
    expect(await listNodes(service, { since: listed.token })).toMatchObject({ items: [], gone: [] });
  });

  it('answers 410 to what is no cursor, is another listing’s, or another file’s', async () => {
    const [service, other] = [await serve(), await serve()];
    const foreign = (await listNodes(other)).token;
    const policies = (await listPolicies(service)).token;
    for (const query of ['cursor=nonsense', `since=${policies}`, `since=${foreign}`, `cursor=${foreign}`]) {
      const { status, body } = await refusal(service, `/v1/nodes?${query}`);
      expect([query, status, body.code]).toEqual([query, 410, 'cursor.expired']);
    }
    expect((await refusal(service, `/v1/policies?since=${foreign}`)).status).toBe(410);
  });

  it('answers 410 once what went away is forgotten', async () => {
    const service = await serve();
    const { token } = await listNodes(service);
    const { token: policies } = await listPolicies(service);
    service.removeNode((await freeDomain(service)).id);
    service.forgetChanges();
    expect((await refusal(service, `/v1/nodes?since=${token}`)).status).toBe(410);
    expect((await refusal(service, `/v1/policies?since=${policies}`)).status).toBe(410);
    const fresh = await listNodes(service);
    expect(fresh.gone).toEqual([]);
    expect(await listNodes(service, { since: fresh.token })).toMatchObject({ items: [], gone: [] });
  });
});

describe('a delta', () => {
  it('holds what was added, renamed, moved and removed, and nothing else', async () => {
    const service = await serve({ seed: { domains: 200, seed: 7 } });
    const start = await listNodes(service);
    const partners = start.items.filter(({ parent }) => parent === 'n1');
    const customer = start.items.find(({ kind, parent }) => kind === 'admin' && parent === partners[0]?.id);
    const [renamed, removed] = start.items.filter(({ kind, parent }) => kind === 'domain' && parent !== customer?.id);
    const [, second] = partners;
    if (!customer || !renamed || !removed || !second) throw new Error('Too small a tree.');

    const added = service.addNode({ parent: second.id, kind: 'domain', name: 'Bücher.example' });
    service.renameNode(renamed.id, 'renamed.example');
    service.moveNode(customer.id, second.id);
    service.removeNode(removed.id);
    const delta = await listNodes(service, { since: start.token, limit: 2 });
    expect(replay(byId(start.items), delta)).toEqual(await treeNow(service));
    expect(delta.gone).toEqual([removed.id]);
    expect(delta.items).toContainEqual({ ...added, name: 'xn--bcher-kva.example' });
    expect(delta.items).toContainEqual({ ...renamed, name: 'renamed.example' });
    expect(delta.items).toContainEqual({ ...customer, parent: second.id });
    expect(delta.items.length).toBeLessThan(80);
    expect(await listNodes(service, { since: delta.token })).toMatchObject({ items: [], gone: [] });
  });

  it('names all that went away with an admin, and their policies', async () => {
    const service = await serve();
    const [nodes, policies] = [await listNodes(service), await listPolicies(service)];
    const partner = await partnerOf(service);
    const domain = await freeDomain(service);
    service.setPolicy(domain.id, REQUIRED);
    service.removeNode(partner.id);
    const left = await treeNow(service);
    const went = nodes.items.filter(({ id }) => !left.has(id)).map(({ id }) => id);
    expect(left.size).toBe(1);
    expect(new Set((await listNodes(service, { since: nodes.token })).gone)).toEqual(new Set(went));
    const policyDelta = await listPolicies(service, { since: policies.token });
    expect(policyDelta.items).toEqual([]);
    expect(policyDelta.gone).toContain(domain.id);
    expect((await refusal(service, `/v1/policies/${domain.id}`)).status).toBe(404);
    expect((await listPolicies(service)).gone).toEqual([]);
  });

  it('holds a policy once, as it stands, with the version that it is set on', async () => {
    const service = await serve();
    const { id } = await freeDomain(service);
    const { token } = await listPolicies(service);
    const first = service.setPolicy(id, REQUIRED);
    await put(service, id, AUTOMATIC, { ifMatch: first.version });
    expect((await listPolicies(service, { since: token })).items).toEqual([service.policy(id)]);
    const nodes = await listNodes(service);
    service.setPolicy(id, REQUIRED);
    expect((await listNodes(service, { since: nodes.token })).items).toEqual([]);
  });
});

describe('an account below the top', () => {
  it('sees its own part of the tree, and what comes into it and leaves it', async () => {
    const service = await serve({ seed: { domains: 200, seed: 7 } });
    const [own, other] = (await listNodes(service)).items.filter(({ parent }) => parent === 'n1');
    if (!own || !other) throw new Error('Too small a tree.');
    const { token } = service.addUser({ name: 'partner', role: 'reader', root: own.id });
    const admin = service.addNode({ parent: other.id, kind: 'admin', name: 'Comes and goes' });
    const domain = service.addNode({ parent: admin.id, kind: 'domain', name: 'comes-and-goes.example' });
    service.setPolicy(domain.id, REQUIRED);

    const start = await listNodes(service, { token, limit: 20 });
    const policies = await listPolicies(service, { token });
    expect(start.items.find(({ id }) => id === own.id)).toEqual({ ...own, parent: null });
    expect(start.items.map(({ id }) => id)).not.toContain(other.id);
    expect(start.items.map(({ id }) => id)).not.toContain(admin.id);

    service.moveNode(admin.id, own.id);
    const came = await listNodes(service, { token, since: start.token });
    expect(came.items.map(({ id }) => id)).toEqual([admin.id, domain.id]);
    expect((await listPolicies(service, { token, since: policies.token })).items).toEqual([service.policy(domain.id)]);

    service.moveNode(admin.id, other.id);
    const left = await listNodes(service, { token, since: came.token });
    expect([left.items, left.gone]).toEqual([[], [admin.id, domain.id]]);
  });
});
