import { describe, expect, it } from 'vitest';
import { createServiceClient } from '../../electron/core/service/api/client';
import type { Service as ServiceClient } from '../../electron/core/service/service';
import { ExpectedError, isWorthRetry, type ErrorCode } from '../../shared/errors/codes';
import type { Service } from '../service';
import type { Fault } from '../service/faults/fault';
import type { FaultStep } from '../service/faults/plan';
import { auditOf, batchItem, freeDomain, serve } from './serviceUnderTest';

type Outcome = 'answered' | ErrorCode;

/** What the product's client makes of each fault. Where the change is made all the same, only a repeat with its key tells. */
const OUTCOMES: readonly (readonly [
  fault: Exclude<Fault, 'versionMoved' | 'nodeDeleted'>,
  Outcome,
  isMade: boolean,
])[] = [
  ['resetBefore', 'service.cut_off', false],
  ['serverError', 'service.failed', false],
  ['badGateway', 'service.failed', false],
  ['unavailable', 'service.busy', false],
  ['tooManyRequests', 'service.busy', false],
  ['tokenExpired', 'token.refused', false],
  ['resetAfter', 'service.cut_off', true],
  ['resetMidAnswer', 'service.cut_off', true],
  ['halfBody', 'service.cut_off', true],
  ['htmlAnswer', 'service.not_a_service', true],
  ['brokenSchema', 'service.bad_answer', true],
  ['trickle', 'answered', true],
];

async function serveClient(): Promise<{ service: Service; client: ServiceClient }> {
  const service = await serve();
  return { service, client: createServiceClient(service.url, service.admin.token, fetch) };
}

/** Defects are thrown on. */
async function outcomeOf(ask: () => Promise<unknown>): Promise<ExpectedError | 'answered'> {
  try {
    await ask();
    return 'answered';
  } catch (error) {
    if (error instanceof ExpectedError) return error;
    throw error;
  }
}

const codeOf = (outcome: ExpectedError | 'answered'): Outcome => (outcome === 'answered' ? outcome : outcome.code);

describe('a fault, as the client of the product has it', () => {
  it.each(OUTCOMES)('%s comes out as %s, and a repeat with the same key goes well', async (fault, expected, isMade) => {
    const { service, client } = await serveClient();
    const item = batchItem((await freeDomain(service)).id);
    service.setFaults({ script: [{ fault }] });
    const outcome = await outcomeOf(() => client.putPolicies([item]));
    expect(codeOf(outcome)).toBe(expected);
    if (expected !== 'answered') expect(isWorthRetry(expected)).toBe(expected !== 'token.refused');
    const made = async () => (await auditOf(service)).length;
    expect(await made()).toBe(isMade ? 1 : 0);
    expect((await client.putPolicies([item])).results).toMatchObject([{ status: 200 }]);
    expect(await made()).toBe(1);
  });

  it.each(OUTCOMES)('%s comes out as %s when reading, too', async (fault, expected) => {
    const { service, client } = await serveClient();
    for (const read of [
      () => client.session(),
      () => client.nodes({ cursor: null, since: null }),
      () => client.policies({ cursor: null, since: null }),
      () => client.audit(null),
    ]) {
      service.setFaults({ script: [{ fault }] });
      expect(codeOf(await outcomeOf(read))).toBe(expected);
      expect(await outcomeOf(read)).toBe('answered');
    }
  });

  it.each(['unavailable', 'tooManyRequests'] as const)('%s tells how long to wait, where it does', async (fault) => {
    const { service, client } = await serveClient();
    const steps: FaultStep[] = [{ fault }, { fault, retryAfter: 0 }, { fault, retryAfter: 7 }];
    service.setFaults({ script: steps });
    const waits: unknown[] = [];
    for (let at = 0; at < steps.length; at++) {
      const outcome = await outcomeOf(() => client.session());
      waits.push(outcome === 'answered' ? outcome : outcome.details['retryAfter']);
    }
    expect(waits).toEqual([undefined, 0, 7]);
  });

  it('finds the version moved, or the node gone, in the answer to its change', async () => {
    const { service, client } = await serveClient();
    const { id } = await freeDomain(service);
    service.setFaults({ script: [{ fault: 'versionMoved' }, { fault: 'nodeDeleted' }] });
    expect((await client.putPolicies([batchItem(id)])).results).toMatchObject([{ status: 412 }]);
    expect((await client.putPolicies([batchItem(id)])).results).toMatchObject([{ status: 404 }]);
  });
});
