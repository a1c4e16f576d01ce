import { describe, expect, it } from 'vitest';
import type { FaultPlan } from '../service/faults/plan';
import { ask, refusal, serve } from './serviceUnderTest';

const PATH = '/admin/faults';
const PLAN: FaultPlan = { seed: 3, rates: { serverError: 1 }, operations: ['getSession'] };

interface Shown {
  readonly plan: FaultPlan | null;
  readonly counts: Readonly<Record<string, number>>;
}

describe('/admin/faults', () => {
  it('sets, shows and ends a plan, and meets no fault itself', async () => {
    const service = await serve();
    expect((await ask<Shown>(service, PATH)).body.plan).toBeNull();
    const set = await ask<Shown>(service, PATH, { method: 'PUT', body: { ...PLAN, operations: undefined } });
    expect([set.status, set.body.plan]).toEqual([200, { seed: 3, rates: { serverError: 1 } }]);
    expect((await refusal(service, '/v1/session')).status).toBe(500);
    expect((await ask<Shown>(service, PATH)).body.counts).toMatchObject({ serverError: 1, resetAfter: 0 });
    const ended = await ask<Shown>(service, PATH, { method: 'DELETE' });
    expect([ended.status, ended.body.plan, ended.body.counts['serverError']]).toEqual([200, null, 1]);
    expect((await ask(service, '/v1/session')).status).toBe(200);
  });

  it('is for the admin of the service alone', async () => {
    const service = await serve();
    const other = service.addUser({ name: 'ann', role: 'admin' });
    for (const [token, status, code] of [
      [null, 401, 'token.missing'],
      ['guess', 401, 'token.invalid'],
      [service.reader.token, 403, 'node.forbidden'],
      [other.token, 403, 'node.forbidden'],
    ] as const) {
      for (const method of ['GET', 'PUT', 'DELETE']) {
        const answer = await refusal(service, PATH, { method, token, ...(method === 'PUT' ? { body: PLAN } : {}) });
        expect([answer.status, answer.body.code]).toEqual([status, code]);
      }
    }
    expect((await ask<Shown>(service, PATH)).body.plan).toBeNull();
  });

  it.each([
    [{ rates: { resetAftr: 0.1 } }, 'The fault plan does not hold at rates.resetAftr: There is no such member.'],
    [
      { rates: { halfBody: 0.6, trickle: 0.6 } },
      'The fault plan does not hold at rates: The rates add up to more than 1.',
    ],
    [{ script: [{ fault: 'halfBody', retryAfter: 1 }] }, /^The fault plan does not hold at script\.0\.retryAfter: /u],
    [
      { script: [{ fault: 'nodeDeleted', operation: 'listNodes' }] },
      /at script\.0\.operation: .* received "listNodes"\.$/u,
    ],
    [{ latency: 20 }, /^The fault plan does not hold at latency: /u],
    ['"none"', /^The fault plan does not hold: /u],
    ['{"seed": ', /JSON/u],
  ])('refuses the plan %j', async (body, sentence) => {
    const service = await serve();
    service.setFaults(PLAN);
    const answer = await refusal(service, PATH, { method: 'PUT', body });
    expect([answer.status, answer.body.code]).toEqual([422, 'request.malformed']);
    expect(answer.body.detail).toMatch(sentence);
    expect((await ask<Shown>(service, PATH)).body.plan).toEqual(PLAN);
  });

  it('has no other method', async () => {
    const service = await serve();
    expect((await refusal(service, PATH, { method: 'POST', body: PLAN })).status).toBe(404);
  });
});
