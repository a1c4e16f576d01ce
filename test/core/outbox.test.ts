import { describe, expect, it } from 'vitest';
import type { AuditPage, Batch, BatchAnswer } from '../../shared/api/api';
import { ask, freeDomains, serve } from '../contract/serviceUnderTest';
import { REQUIRE_INCOMING, requireFrom, runCore } from './fixtures';

type Fetch = typeof fetch;

function pathOf(input: Parameters<Fetch>[0]): string {
  return new URL(input instanceof Request ? input.url : input).pathname;
}

async function itemsOf(input: Parameters<Fetch>[0], init: Parameters<Fetch>[1]): Promise<Batch['items']> {
  const body = await new Response((input instanceof Request ? input.clone().body : init?.body) ?? null).text();
  return (JSON.parse(body) as Batch).items;
}

/** A core whose batches go through `meddle`, with drafts on free domains. */
async function withDrafts(
  count: number,
  batchSize: number,
  meddle: (send: () => Promise<Response>, items: Batch['items']) => Promise<Response>,
) {
  const service = await serve({ batchSize });
  const meddling: Fetch = async (input, init) => {
    if (pathOf(input) !== '/v1/policies:batch') return fetch(input, init);
    const copy = input instanceof Request ? input.clone() : input;
    return meddle(() => fetch(copy, init), await itemsOf(input, init));
  };
  const core = runCore({ fetch: meddling });
  await core.connectAndPull(service.url, service.admin.token);
  const nodes = (await freeDomains(service, count)).map(({ id }) => id);
  for (const node of nodes) await core.save(node, REQUIRE_INCOMING);
  const audit = async () => (await ask<AuditPage>(service, '/v1/audit?limit=5000')).body.items.map(({ node }) => node);
  return { service, core, nodes, audit };
}

const lost = (): never => {
  throw new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) });
};

function refuse(status: number, code: string): Response {
  return Response.json({ type: 'about:blank', title: code, status, code }, { status });
}

describe('the outbox', () => {
  it('sends a batch that is refused as it is in halves, so that one bad change stops no other', async () => {
    const bad = { node: '' };
    const { core, nodes, audit } = await withDrafts(8, 100, (send, items) =>
      items.some(({ node }) => node === bad.node) ? Promise.resolve(refuse(413, 'request.too_large')) : send(),
    );
    bad.node = nodes[3] ?? '';
    await core.startPush(nodes);
    const { lastPush } = await core.until(
      ({ activity, lastPush }) => activity === null && lastPush?.finishedAt !== null,
    );
    expect(lastPush).toMatchObject({ applied: 7, refused: 1 });
    expect((await audit()).sort()).toEqual(nodes.filter((node) => node !== bad.node).sort());
    expect(await core.plan()).toMatchObject([
      { node: bad.node, state: 'refused', refused: { code: 'change.not_taken' } },
    ]);
  });

  it('sends again what the service asks to come again, one by one', async () => {
    const again = new Set<string>();
    const { core, nodes, audit } = await withDrafts(6, 3, async (send, items) => {
      const answer = (await (await send()).json()) as BatchAnswer;
      const results = answer.results.map((result) => {
        if (again.has(result.node) || !items.some(({ node }) => node === nodes[1] || node === nodes[4])) return result;
        if (result.node !== nodes[1] && result.node !== nodes[4]) return result;
        again.add(result.node);
        const problem = { type: 'about:blank', title: 'busy', status: 429, code: 'rate.limited' as const };
        return { node: result.node, status: 429 as const, problem };
      });
      return Response.json({ results });
    });
    await core.startPush(nodes);
    await core.until(({ drafts, activity }) => drafts === 0 && activity === null);
    expect(again.size).toBe(2);
    expect((await audit()).sort()).toEqual([...nodes].sort());
  });

  it('that is cancelled with answers outstanding asks for these first, and sends none of the rest', async () => {
    let isLossy = true;
    let began: () => void = () => undefined;
    const sent = new Promise<void>((resolve) => (began = resolve));
    const { service, core, nodes, audit } = await withDrafts(12, 1, async (send) => {
      const answer = await send();
      began();
      return isLossy ? lost() : answer;
    });
    await core.startPush(nodes);
    await sent;
    await core.call('sync.cancel', null);
    const { lastProblem } = await core.until(({ activity, lastProblem }) => activity === null && lastProblem !== null);
    expect(lastProblem).toMatchObject({ code: 'push.unanswered' });
    const arrived = await audit();
    expect(arrived.length).toBeGreaterThan(0);
    expect(arrived.length).toBeLessThan(12);
    // What a colleague does meanwhile stays.
    const [first = ''] = arrived;
    const theirs = { incoming: { mode: 'automatic' }, delivery: { mode: 'required' } } as const;
    service.setPolicy(first, theirs);
    isLossy = false;
    // It asks by itself.
    const { lastPush } = await core.until(
      ({ activity, lastPush }) => activity === null && lastPush?.finishedAt !== null,
    );
    expect(lastPush).toMatchObject({ applied: arrived.length, cancelled: 12 - arrived.length });
    await core.pull();
    expect((await audit()).length).toBe(arrived.length + 1);
    expect(service.policy(first)).toMatchObject(theirs);
    expect((await core.plan()).length).toBe(12 - arrived.length);
    expect((await core.call('node.get', { node: first })).inForce).toEqual(theirs);
  });

  it('does not take a later “come again” for a word on what was sent before', async () => {
    let tries = 0;
    let toldBusy: () => void = () => undefined;
    const busy = new Promise<void>((resolve) => (toldBusy = resolve));
    const { core, nodes, audit } = await withDrafts(1, 1, async (send) => {
      tries++;
      if (tries === 1) {
        await send();
        return lost();
      }
      if (tries > 2) return send();
      toldBusy();
      return new Response(null, { status: 503, headers: { 'Retry-After': '600' } });
    });
    await core.startPush(nodes);
    await busy;
    await core.until(({ activity }) => activity?.waitingUntil !== null);
    await core.call('sync.cancel', null);
    const { lastProblem } = await core.until(({ activity, lastProblem }) => activity === null && lastProblem !== null);
    expect(lastProblem?.code).toBe('push.unanswered');
    const { lastPush } = await core.until(
      ({ activity, lastPush }) => activity === null && lastPush?.finishedAt !== null,
    );
    expect([lastPush?.applied, (await audit()).length]).toEqual([1, 1]);
  });

  it('says how many are done and how long the rest takes', async () => {
    const { core, nodes } = await withDrafts(9, 1, (send) => send());
    const seen = core.next('status', ({ activity }) => activity?.kind === 'push' && activity.done > 0);
    await core.startPush(nodes);
    expect((await seen).activity).toMatchObject({ kind: 'push', total: 9, failed: 0, msLeft: expect.any(Number) });
    await core.until(({ drafts, activity }) => drafts === 0 && activity === null);
  });

  it('tells the host when a push is over', async () => {
    const ended: unknown[] = [];
    const service = await serve();
    const tokens = new Map<string, string>();
    const core = runCore({
      host: {
        call: (call, question) => {
          if (call === 'push.ended') ended.push(question);
          if (call === 'token.keep' && 'token' in question) tokens.set(question.workspace, question.token);
          return Promise.resolve(
            (call === 'token.read' ? [...tokens.values()][0] : call === 'token.keep' ? 'session' : null) as never,
          );
        },
      },
    });
    await core.connectAndPull(service.url, service.admin.token);
    const [node = ''] = (await freeDomains(service, 1)).map(({ id }) => id);
    await core.save(node, requireFrom('*@bank.example'));
    await core.startPush([node]);
    await core.until(({ drafts, activity }) => drafts === 0 && activity === null);
    expect(ended).toMatchObject([{ applied: 1, refused: 0 }]);
  });
});
