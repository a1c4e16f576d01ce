import { describe, expect, it } from 'vitest';
import type { RouteList } from '../../shared/api/api';
import { ask, freeDomains, listNodes, refusal, serve } from './serviceUnderTest';

describe('routes', () => {
  const lookUp = (service: Parameters<typeof ask>[0], nodes: readonly string[], token = service.admin.token) =>
    ask<RouteList>(service, '/v1/routes:lookup', { method: 'POST', body: { nodes }, token });

  it('are told of the domains asked for, as they are set, and to a reader as well', async () => {
    const service = await serve();
    const [one, two] = await freeDomains(service, 2);
    const destinations = [
      { host: 'mx1.acme.example', port: 25 },
      { host: '192.0.2.7', port: 2525 },
    ];
    service.setRoute(one?.id ?? '', destinations);
    const { status, body } = await lookUp(service, [one?.id ?? '', two?.id ?? ''], service.reader.token);
    expect(status).toBe(200);
    expect(body.items).toEqual([
      { node: one?.id, destinations },
      { node: two?.id, destinations: [{ host: `mail.${two?.name ?? ''}`, port: 25 }] },
    ]);
  });

  it('are left out of what is no domain, or not to be seen', async () => {
    const service = await serve();
    const { items } = await listNodes(service);
    const [customer, other] = items.filter(
      ({ id, kind }) => kind === 'admin' && items.some(({ parent, kind }) => parent === id && kind === 'domain'),
    );
    const domainOf = (admin: string | undefined) =>
      items.find(({ parent, kind }) => parent === admin && kind === 'domain')?.id ?? '';
    const own = domainOf(customer?.id);
    const { token } = service.addUser({ name: 'ann', role: 'admin', root: customer?.id ?? '' });
    const { body } = await lookUp(service, [own, domainOf(other?.id), customer?.id ?? '', 'nowhere'], token);
    expect(body.items.map(({ node }) => node)).toEqual([own]);
  });

  it('are asked for in a number that fits', async () => {
    const service = await serve();
    const body = (nodes: readonly string[]) => ({ method: 'POST', body: { nodes } });
    expect((await refusal(service, '/v1/routes:lookup', body([]))).status).toBe(422);
    const many = Array.from({ length: 501 }, (_, at) => `n${at}`);
    expect((await refusal(service, '/v1/routes:lookup', body(many))).status).toBe(422);
    expect((await refusal(service, '/v1/routes:lookup', { ...body(['n1']), token: null })).status).toBe(401);
  });
});
