import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { generate } from 'selfsigned';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Session } from '../../shared/api/api';
import { startService } from '../service';
import { ask, freeDomain, listNodes, refusal, serve } from './serviceUnderTest';

describe('the session', () => {
  it('says who asks, from where in the tree, and what the service can do', async () => {
    const service = await serve({ anySender: true, batchSize: 7, requestsPerMinute: 90 });
    const { status, body } = await ask<Session>(service, '/v1/session');
    const root = (await listNodes(service)).items.find(({ parent }) => parent === null);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      account: { name: root?.name },
      role: 'admin',
      root: root?.id,
      capabilities: { anySender: true, batchSize: 7, requestsPerMinute: 90 },
    });
    const reader = await ask<Session>(service, '/v1/session', { token: service.reader.token });
    expect(reader.body.role).toBe('reader');
  });

  it.each([null, 'wrong-token'])('refuses the token %s', async (token) => {
    const service = await serve();
    const { status, body, headers } = await refusal(service, '/v1/session', { token });
    expect(status).toBe(401);
    expect(body.code).toBe(token === null ? 'token.missing' : 'token.invalid');
    expect(headers.get('content-type')).toContain('application/problem+json');
  });

  it('refuses a token that was revoked', async () => {
    const service = await serve();
    service.revokeToken(service.reader.token);
    expect((await refusal(service, '/v1/session', { token: service.reader.token })).body.code).toBe('token.invalid');
  });

  it('exchanges a name and password for a token that expires', async () => {
    let now = Date.now();
    const service = await serve({ now: () => now });
    const { name: username, password } = service.reader;
    const exchange = (body: unknown) =>
      ask<{ token: string; expiresAt: string }>(service, '/v1/tokens', { method: 'POST', token: null, body });
    const { status, body } = await exchange({ username, password });
    expect(status).toBe(201);
    expect((await ask<Session>(service, '/v1/session', { token: body.token })).body.role).toBe('reader');
    now = Date.parse(body.expiresAt) + 1;
    expect((await refusal(service, '/v1/session', { token: body.token })).status).toBe(401);
    expect((await exchange({ username, password: 'wrong' })).status).toBe(401);
    expect((await exchange({ username })).status).toBe(422);
  });
});

describe('what every operation may answer', () => {
  it('has no path beyond the document', async () => {
    const service = await serve();
    for (const [method, path] of [
      ['GET', '/'],
      ['GET', '/v1/nodes/n1'],
      ['DELETE', '/v1/nodes'],
      ['GET', '/v1/policies:batch'],
      ['GET', '/v1/policies/%zz'],
    ] as const) {
      const { status, body } = await refusal(service, path, { method });
      expect([path, status, body.code]).toEqual([path, 404, 'path.unknown']);
    }
    const head = await fetch(`${service.url}/v1/session`, { method: 'HEAD' });
    expect(head.status).toBe(404);
  });

  it('answers 422 to a request that is not one of the document', async () => {
    const service = await serve();
    const batch = (body: string, type: string) =>
      refusal(service, '/v1/policies:batch', { method: 'POST', body, headers: { 'Content-Type': type } });
    for (const answer of [
      await refusal(service, '/v1/nodes?limit=0'),
      await refusal(service, '/v1/nodes?limit=many'),
      await batch('{"items": [', 'application/json'),
      await batch('{"items": []}', 'application/json'),
      await batch('<items/>', 'text/plain'),
    ]) {
      expect(answer.status).toBe(422);
      expect(answer.body.code).toBe('request.malformed');
    }
  });

  it('answers 413 to a body beyond its limit, before reading it', async () => {
    const service = await serve();
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest(`${service.url}/v1/policies:batch`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${service.admin.token}`,
          'Content-Type': 'application/json',
          'Content-Length': 64 * 1024 * 1024,
        },
      });
      request.on('response', (response) => {
        resolve(response.statusCode);
        request.destroy();
      });
      request.on('error', reject);
      request.flushHeaders();
    });
    expect(status).toBe(413);
  });

  it('holds each user to the requests a minute', async () => {
    let now = 1_700_000_000_000;
    const service = await serve({ requestsPerMinute: 30, now: () => now });
    const burst = await Promise.all(Array.from({ length: 31 }, () => refusal(service, '/v1/session')));
    const refused = burst.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.body.code).toBe('rate.limited');
    expect(refused[0]?.headers.get('retry-after')).toBe('2');
    expect((await refusal(service, '/v1/session', { token: service.reader.token })).status).toBe(200);
    now += 1_999;
    expect((await refusal(service, '/v1/session')).status).toBe(429);
    now += 1;
    expect((await refusal(service, '/v1/session')).status).toBe(200);
    expect((await refusal(service, '/v1/session')).status).toBe(429);
  });

  it('is held back for those without a token, too', async () => {
    const service = await serve({ requestsPerMinute: 2 });
    const statuses = [];
    for (let tries = 0; tries < 3; tries++) {
      statuses.push((await refusal(service, '/v1/session', { token: 'guess' + tries })).status);
    }
    expect(statuses).toEqual([401, 401, 429]);
  });

  it('sends everyone away while it cannot answer', async () => {
    const service = await serve();
    const node = await freeDomain(service);
    service.setUnavailable(17);
    for (const path of ['/v1/session', '/v1/nodes', '/v1/policies', `/v1/policies/${node.id}`, '/v1/audit']) {
      const { status, body, headers } = await refusal(service, path);
      expect([path, status, body.code, headers.get('retry-after')]).toEqual([path, 503, 'service.unavailable', '17']);
    }
    service.setUnavailable(null);
    expect((await refusal(service, '/v1/session')).status).toBe(200);
  });

  it('waits as long as it was told', async () => {
    const service = await serve({ latencyMs: 60 });
    const started = performance.now();
    await ask(service, '/v1/session');
    // Timers may fire a millisecond early.
    expect(performance.now() - started).toBeGreaterThanOrEqual(59);
  });

  it('counts and tells what it answered', async () => {
    const service = await serve();
    const seen: string[] = [];
    const stop = service.onAnswer(({ operation, status }) => seen.push(`${operation} ${status}`));
    await ask(service, '/v1/session');
    await refusal(service, '/v1/nodes', { token: null });
    stop();
    await ask(service, '/v1/session');
    expect(seen).toEqual(['getSession 200', 'listNodes 401']);
    expect([service.requests(), service.requests('getSession'), service.requests('listAudit')]).toEqual([3, 2, 0]);
  });
});

describe('a defect of the service', () => {
  it('is answered with 500, logged, and told when the service stops', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onTestFinished(() => log.mockRestore());
    const service = await startService();
    service.addNode({ parent: 'n1', kind: 'admin', name: '' });
    const { status, body } = await refusal(service, '/v1/nodes');
    expect([status, body.status]).toEqual([500, 500]);
    expect(log).toHaveBeenCalledOnce();
    await expect(service.stop()).rejects.toMatchObject({
      errors: [{ message: expect.stringMatching(/^listNodes answered 200: \/items\/\d+\/name must/u) }],
    });
  });
});

describe('TLS', () => {
  it('serves HTTPS with the certificate it is given', async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
    });
    const service = await serve({ tls: { key, cert } });
    const get = (trust: { ca?: string }) =>
      new Promise<number | string | undefined>((resolve) => {
        const headers = { Authorization: `Bearer ${service.admin.token}` };
        const request = httpsRequest(`${service.url}/v1/session`, { ...trust, headers, agent: false }, (response) => {
          resolve(response.statusCode);
          response.resume();
        });
        request.on('error', (error) => resolve('code' in error ? String(error.code) : error.message));
        request.end();
      });
    expect(service.url).toMatch(/^https:/u);
    expect(await get({ ca: cert })).toBe(200);
    expect(await get({})).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
  });
});
