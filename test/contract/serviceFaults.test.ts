import { request as httpsRequest } from 'node:https';
import { connect } from 'node:net';
import { generate } from 'selfsigned';
import { describe, expect, it } from 'vitest';
import type { BatchAnswer, Problem } from '../../shared/api/api';
import type { Service } from '../service';
import type { FaultStep } from '../service/faults/plan';
import { createRandom } from '../service/faults/random';
import { ask, auditOf, batch, batchItem, freeDomain, freeDomains, put, REQUIRED, serve } from './serviceUnderTest';
import { requestText, see, type Seen } from './wire';

/** A batch of one change, with a fault: what the client sees, and whether the change was made. */
async function suffer(step: FaultStep): Promise<Seen & { readonly isMade: boolean }> {
  const service = await serve();
  const { id } = await freeDomain(service);
  service.setFaults({ script: [step] });
  const seen = await see(service, 'POST', '/v1/policies:batch', { items: [batchItem(id)] });
  expect(service.faultCounts()[step.fault]).toBe(1);
  return { ...seen, isMade: (await madeBy(service, 'admin')).length > 0 };
}

async function madeBy(service: Service, who: string) {
  return (await auditOf(service)).filter(({ actor }) => actor === who);
}

const NOTHING = { status: null, headers: {}, body: '' };

describe('a fault that stands in for the service', () => {
  it('resets the connection before the request is handled', async () => {
    expect(await suffer({ fault: 'resetBefore' })).toMatchObject({ ...NOTHING, end: 'reset', isMade: false });
  });

  it('ends the connection without a word where TLS keeps it from a reset', async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }]);
    const service = await serve({ tls: { key, cert }, faults: { script: [{ fault: 'resetBefore' }] } });
    const code = await new Promise<unknown>((resolve) => {
      const request = httpsRequest(`${service.url}/v1/session`, { rejectUnauthorized: false, agent: false });
      request.on('error', (error) => resolve('code' in error ? error.code : error));
      request.end();
    });
    expect(code).toBe('ECONNRESET');
  });

  it('answers 500 as to a defect, which is none', async () => {
    const { status, body, isMade } = await suffer({ fault: 'serverError' });
    expect([status, (JSON.parse(body) as Problem).status, isMade]).toEqual([500, 500, false]);
  });

  it('answers 502 with the page of a proxy', async () => {
    const { status, headers, body, isMade } = await suffer({ fault: 'badGateway' });
    expect([status, headers['content-type'], isMade]).toEqual([502, 'text/html', false]);
    expect(body).toContain('<h1>502 Bad Gateway</h1>');
  });

  it.each([
    ['unavailable', 503, 'service.unavailable'],
    ['tooManyRequests', 429, 'rate.limited'],
  ] as const)('%s answers %i, with and without Retry-After', async (fault, wanted, code) => {
    for (const step of [{ fault }, { fault, retryAfter: 0 }, { fault, retryAfter: 7 }]) {
      const { status, headers, body, isMade } = await suffer(step);
      expect([status, (JSON.parse(body) as Problem).code, isMade]).toEqual([wanted, code, false]);
      expect(headers['retry-after']).toBe('retryAfter' in step ? String(step.retryAfter) : undefined);
    }
  });

  it('answers 401 in the middle, and knows the token again', async () => {
    const { status, body, isMade } = await suffer({ fault: 'tokenExpired' });
    expect([status, (JSON.parse(body) as Problem).code, isMade]).toEqual([401, 'token.invalid', false]);
  });
});

describe('a fault of the answer', () => {
  it('resets the connection before a byte of it, with the change made', async () => {
    expect(await suffer({ fault: 'resetAfter' })).toMatchObject({ ...NOTHING, end: 'reset', isMade: true });
  });

  it.each([
    ['resetMidAnswer', 'reset'],
    ['halfBody', 'closed'],
  ] as const)('%s sends half of what it promises, with the change made', async (fault, end) => {
    const seen = await suffer({ fault });
    expect(seen).toMatchObject({ status: 200, end, isMade: true });
    expect(seen.body).toMatch(/^\{"results":\[/u);
    expect(seen.body).toHaveLength(Math.ceil(Number(seen.headers['content-length']) / 2));
  });

  it('answers 200 with a page, with the change made', async () => {
    const { status, headers, body, isMade } = await suffer({ fault: 'htmlAnswer' });
    expect([status, headers['content-type'], isMade]).toEqual([200, 'text/html', true]);
    expect(body).toContain('<!doctype html>');
  });

  it('answers with JSON that the document does not know, with the change made', async () => {
    const { status, headers, body, isMade } = await suffer({ fault: 'brokenSchema' });
    expect([status, headers['content-type'], isMade]).toEqual([200, 'application/json', true]);
    expect(JSON.parse(body)).toMatchObject({ data: { results: [{ status: 200 }] } });
  });

  it('comes slowly, and whole', async () => {
    const { status, body, pieces, isMade } = await suffer({ fault: 'trickle' });
    expect([status, (JSON.parse(body) as BatchAnswer).results[0]?.status, isMade]).toEqual([200, 200, true]);
    expect(pieces).toBeGreaterThan(2);
  });

  it('spoils a refusal as well', async () => {
    const service = await serve();
    service.setFaults({ script: [{ fault: 'halfBody' }] });
    const seen = await see(service, 'GET', '/v1/policies/nowhere');
    expect([seen.status, seen.end]).toEqual([404, 'closed']);
    expect(seen.body.length).toBeLessThan(Number(seen.headers['content-length']));
  });
});

describe('a fault of what a request finds', () => {
  const lists = { mode: 'requiredFor', senders: ['*@bank.com'], recipients: ['*'] } as const;
  const INHERIT = { mode: 'inherit' } as const;
  const more = { ...lists, senders: ['*@bank.com', expect.stringMatching(/^\*@fault-\d+\.example\.net$/u) as string] };

  it.each([
    { incoming: lists, delivery: { mode: 'required' } } as const,
    { incoming: INHERIT, delivery: lists } as const,
    { incoming: INHERIT, delivery: { mode: 'required' } } as const,
    { incoming: INHERIT, delivery: { mode: 'automatic' } } as const,
  ])('moves the version of %j, and takes nothing out of it', async (before) => {
    const service = await serve();
    const { id } = await freeDomain(service);
    const { version } = service.setPolicy(id, before);
    service.setFaults({ script: [{ fault: 'versionMoved' }] });
    const { results } = (await batch(service, [batchItem(id, REQUIRED, version)])).body;
    expect(results).toMatchObject([{ status: 412, problem: { code: 'version.moved', current: service.policy(id) } }]);
    const [made, ...others] = await madeBy(service, 'fault');
    expect([others, await madeBy(service, 'admin')]).toEqual([[], []]);
    expect(made).toMatchObject({ node: id, before, version: service.policy(id).version });
    if (before.incoming === lists) expect(made?.after).toEqual({ ...before, incoming: more });
    else if (before.delivery === lists) expect(made?.after).toEqual({ ...before, delivery: more });
    else expect(made?.after).toEqual({ ...before, delivery: { mode: otherThan(before.delivery.mode) } });
  });

  it('takes away a domain that is about to be changed, and no admin', async () => {
    const service = await serve();
    const { id } = await freeDomain(service);
    service.setFaults({ script: [{ fault: 'nodeDeleted', times: 2 }] });
    const { results } = (await batch(service, [batchItem('n1'), batchItem(id)])).body;
    expect(results.map(({ status }) => status)).toEqual([200, 404]);
    const version = service.policy('n1').version;
    expect((await put(service, 'n1', REQUIRED, { ifMatch: version })).status).toBe(200);
    expect(service.faultCounts().nodeDeleted).toBe(1);
  });
});

function otherThan(mode: 'required' | 'automatic' | 'requiredFor') {
  return mode === 'required' ? 'automatic' : 'required';
}

describe('a plan', () => {
  it('uses its script up first, each step for the requests that it is for', async () => {
    const service = await serve();
    const { id } = await freeDomain(service);
    service.setFaults({
      rates: { tokenExpired: 1 },
      script: [
        { fault: 'badGateway', operation: 'putPolicies' },
        { fault: 'versionMoved' },
        { fault: 'serverError', times: 2 },
      ],
    });
    const statuses: (number | null)[] = [];
    for (const [method, path, body] of [
      ['GET', '/v1/session'],
      ['POST', '/v1/policies:batch', { items: [batchItem(id)] }],
      ['POST', '/v1/policies:batch', { items: [batchItem(id)] }],
      ['GET', '/v1/session'],
      ['GET', '/v1/session'],
    ] as const) {
      statuses.push((await see(service, method, path, body)).status);
    }
    expect(statuses).toEqual([500, 502, 200, 500, 401]);
    service.setFaults(null);
    expect((await ask(service, '/v1/session')).status).toBe(200);
  });

  it('draws the same for the same seed, and is met by no one else than it is for', async () => {
    const outcomes = async (seed: number): Promise<string[]> => {
      const service = await serve();
      const domains = await freeDomains(service, 20);
      service.setFaults({
        seed,
        rates: { resetBefore: 0.2, tooManyRequests: 0.2, resetAfter: 0.2, nodeDeleted: 0.1 },
        retryAfter: 3,
        operations: ['putPolicies'],
      });
      const seen: string[] = [];
      for (const { id } of domains) {
        const { status, headers } = await see(service, 'POST', '/v1/policies:batch', { items: [batchItem(id)] });
        expect((await ask(service, '/v1/session')).status).toBe(200);
        seen.push(`${status} ${headers['retry-after']} ${service.node(id) !== null}`);
      }
      const { resetBefore, tooManyRequests, resetAfter } = service.faultCounts();
      expect([resetBefore + resetAfter, tooManyRequests].every((count) => count > 0)).toBe(true);
      return seen;
    };
    const first = await outcomes(11);
    expect(await outcomes(11)).toEqual(first);
    expect(await outcomes(12)).not.toEqual(first);
  });

  it('makes requests wait, some longer than others', async () => {
    const service = await serve({ faults: { seed: 5, latency: { ms: 20, jitterMs: 40 } } });
    const random = createRandom(5);
    for (let at = 0; at < 3; at++) {
      const [jitter] = [random(), random(), random()];
      const started = performance.now();
      await ask(service, '/v1/session');
      // Timers, of which there are two, may fire a millisecond early.
      expect(performance.now() - started).toBeGreaterThanOrEqual(18 + jitter * 40);
    }
  });

  it('does not handle a request whose client has gone while it waited', async () => {
    const service = await serve();
    const [one, other] = await freeDomains(service, 2);
    if (!one || !other) throw new Error('Too few domains.');
    service.setFaults({ latency: { ms: 50 } });
    const socket = connect(service.port, '127.0.0.1');
    const text = requestText(service, 'POST', '/v1/policies:batch', { items: [batchItem(one.id)] });
    await new Promise((resolve) => socket.write(text, resolve));
    socket.destroy();
    // This one waits as long, and later.
    await batch(service, [batchItem(other.id)]);
    expect((await madeBy(service, 'admin')).map(({ node }) => node)).toEqual([other.id]);
  });
});
