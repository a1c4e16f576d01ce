import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { AuditPage, Policy, PolicyBody, Problem } from '../../shared/api/api';
import {
  ask,
  auditOf,
  AUTOMATIC,
  batch,
  batchItem,
  freeDomain,
  freeDomains,
  listPolicies,
  newKey,
  put,
  refusal,
  REQUIRED,
  serve,
} from './serviceUnderTest';

const requiredFor = (senders: string[], recipients: string[]): PolicyBody => ({
  incoming: { mode: 'requiredFor', senders, recipients },
  delivery: { mode: 'inherit' },
});

describe('one policy', () => {
  it('inherits both hops at version "0" until it is set', async () => {
    const service = await serve();
    const { id } = await freeDomain(service);
    const { status, body, headers } = await ask<Policy>(service, `/v1/policies/${id}`);
    expect(status).toBe(200);
    expect(body).toEqual({
      node: id,
      version: '0',
      incoming: { mode: 'inherit' },
      delivery: { mode: 'inherit' },
    });
    expect(headers.get('etag')).toBe('"0"');
  });

  it('is set on the version it was made on, and audited', async () => {
    const service = await serve();
    const { id } = await freeDomain(service);
    const first = await put(service, id, REQUIRED, { key: 'first-of-two' });
    expect(first.status).toBe(200);
    expect(first.headers.get('etag')).toBe(`"${first.body.version}"`);
    const second = await put(service, id, AUTOMATIC, { ifMatch: first.body.version, key: 'second-of-two' });
    expect(second.status).toBe(200);
    expect((await ask(service, `/v1/policies/${id}`)).body).toEqual({
      node: id,
      version: second.body.version,
      ...AUTOMATIC,
    });
    expect(await auditOf(service)).toMatchObject([
      { actor: 'admin', node: id, after: REQUIRED, version: first.body.version, idempotencyKey: 'first-of-two' },
      { before: REQUIRED, after: AUTOMATIC, version: second.body.version, idempotencyKey: 'second-of-two' },
    ]);
  });

  it('answers 412 with what is in force where a colleague was first', async () => {
    const service = await serve();
    const { id } = await freeDomain(service);
    const theirs = service.setPolicy(id, AUTOMATIC, 'ann');
    const { status, body } = await put<Problem>(service, id, REQUIRED);
    expect(status).toBe(412);
    expect(body).toMatchObject({ code: 'version.moved', current: theirs });
    expect(service.policy(id)).toEqual(theirs);
    expect(await auditOf(service)).toMatchObject([{ actor: 'ann' }]);
  });

  it.each(['If-Match', 'Idempotency-Key'])('answers 422 without %s', async (missing) => {
    const service = await serve();
    const { id } = await freeDomain(service);
    const headers = Object.fromEntries(
      [['If-Match', '"0"'] as const, ['Idempotency-Key', newKey()] as const].filter(([name]) => name !== missing),
    );
    const { status, body } = await refusal(service, `/v1/policies/${id}`, { method: 'PUT', headers, body: REQUIRED });
    expect([status, body.code]).toEqual([422, 'request.malformed']);
    expect(body.detail).toContain(missing);
    expect(service.policy(id).version).toBe('0');
  });

  it('refuses a reader, a node that is not there, and one outside of the account', async () => {
    const service = await serve();
    const { id } = await freeDomain(service);
    const asReader = await put<Problem>(service, id, REQUIRED, { token: service.reader.token });
    expect([asReader.status, asReader.body.code]).toEqual([403, 'node.forbidden']);
    const unknown = await put<Problem>(service, 'nowhere', REQUIRED);
    expect([unknown.status, unknown.body.code]).toEqual([404, 'node.unknown']);
    expect((await refusal(service, '/v1/policies/nowhere')).status).toBe(404);

    const partner = service.addNode({ parent: 'n1', kind: 'admin', name: 'Elsewhere' });
    const { token } = service.addUser({ name: 'elsewhere', role: 'admin', root: partner.id });
    const own = service.addNode({ parent: partner.id, kind: 'domain', name: 'own.example' });
    expect((await put<Problem>(service, id, REQUIRED, { token })).body.code).toBe('node.forbidden');
    expect((await refusal(service, `/v1/policies/${id}`, { token })).status).toBe(403);
    expect((await put(service, own.id, REQUIRED, { token })).status).toBe(200);
    expect(await auditOf(service)).toMatchObject([{ actor: 'elsewhere', node: own.id }]);
  });

  it('refuses entries with the codes of the policy core', async () => {
    const service = await serve();
    const { id, name } = await freeDomain(service);
    const { status, body } = await put<Problem>(
      service,
      id,
      requiredFor(
        [
          'nobody',
          '@bank.example',
          'bank.example',
          'jo*@bank.example',
          'a@b@c',
          '*',
          'ok@bank.example',
          'OK@bank.example',
        ],
        [`ann@${name}`, 'ann@other.example', 'a..b', 'fine'],
      ),
    );
    expect([status, body.code]).toEqual([422, 'policy.invalid']);
    expect(body.findings?.map(({ code, hop, list, entry }) => [code, hop, list, entry])).toEqual([
      ['address.no_at', 'incoming', 'senders', 'nobody'],
      ['wildcard.no_local_part', 'incoming', 'senders', '@bank.example'],
      ['sender.bare_domain', 'incoming', 'senders', 'bank.example'],
      ['wildcard.partial', 'incoming', 'senders', 'jo*@bank.example'],
      ['address.several_at', 'incoming', 'senders', 'a@b@c'],
      ['sender.any_not_taken', 'incoming', 'senders', '*'],
      ['recipient.full_address', 'incoming', 'recipients', `ann@${name}`],
      ['recipient.other_domain', 'incoming', 'recipients', 'ann@other.example'],
      ['local_part.bad_dot', 'incoming', 'recipients', 'a..b'],
    ]);
    expect(service.policy(id).version).toBe('0');
  });

  it('takes the bare sender * only where it says so', async () => {
    const service = await serve({ anySender: true });
    const { id } = await freeDomain(service);
    expect((await put(service, id, requiredFor(['*'], ['*']))).status).toBe(200);
  });

  it('refuses a body that does not fit the document', async () => {
    const service = await serve();
    const { id } = await freeDomain(service);
    for (const body of [
      {},
      { ...REQUIRED, more: 1 },
      { ...REQUIRED, incoming: { mode: 'never' } },
      requiredFor([], ['*']),
    ]) {
      const answer = await put<Problem>(service, id, body);
      expect([answer.status, answer.body.code]).toEqual([422, 'request.malformed']);
    }
  });
});

describe('a repeated change', () => {
  it('answers as the first did and does nothing, also after a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'service-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'service.sqlite');
    const before = await serve({ file });
    const { id } = await freeDomain(before);
    const first = await put(before, id, REQUIRED, { key: 'the-same-key' });
    const repeat = await put(before, id, REQUIRED, { key: 'the-same-key' });
    expect([repeat.status, repeat.body]).toEqual([200, first.body]);
    const theirs = before.setPolicy(id, AUTOMATIC);
    await before.stop();

    const after = await serve({ file, port: before.port });
    expect([after.url, after.admin, after.counts.domains]).toEqual([before.url, before.admin, before.counts.domains]);
    const late = await put(after, id, REQUIRED, { key: 'the-same-key' });
    expect([late.status, late.body]).toEqual([200, first.body]);
    const batched = await batch(after, [{ node: id, ifMatch: '0', idempotencyKey: 'the-same-key', policy: REQUIRED }]);
    expect(batched.body.results).toEqual([{ node: id, status: 200, policy: first.body }]);
    expect(after.policy(id)).toEqual(theirs);
    expect(await auditOf(after)).toHaveLength(2);
  });

  it('answers 409 where the key was used for another change', async () => {
    const service = await serve();
    const [one, other] = await freeDomains(service, 2);
    if (!one || !other) throw new Error('Too few domains.');
    await put(service, one.id, REQUIRED, { key: 'used-before' });
    for (const answer of [
      await put<Problem>(service, one.id, AUTOMATIC, { key: 'used-before' }),
      await put<Problem>(service, other.id, REQUIRED, { key: 'used-before' }),
      await put<Problem>(service, one.id, REQUIRED, { key: 'used-before', ifMatch: '1' }),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([409, 'key.reused']);
    }
  });

  it('may be made again under its key when it was refused', async () => {
    const service = await serve();
    const { id } = await freeDomain(service);
    const { version } = service.setPolicy(id, AUTOMATIC);
    expect((await put(service, id, REQUIRED, { key: 'refused-once' })).status).toBe(412);
    expect((await put(service, id, REQUIRED, { key: 'refused-once', ifMatch: version })).status).toBe(200);
  });
});

describe('a batch', () => {
  it('answers each change on its own, in order', async () => {
    const service = await serve();
    const [one, two, three, four] = await freeDomains(service, 4);
    if (!one || !two || !three || !four) throw new Error('Too few domains.');
    service.setPolicy(two.id, AUTOMATIC);
    const good = batchItem(one.id);
    const { status, body } = await batch(service, [
      good,
      batchItem(two.id),
      batchItem('nowhere'),
      batchItem(three.id, requiredFor(['nobody'], ['*'])),
      { ...batchItem(four.id), idempotencyKey: good.idempotencyKey },
      good,
      batchItem(four.id),
    ]);
    expect(status).toBe(200);
    expect(body.results.map((result) => [result.node, result.status])).toEqual([
      [one.id, 200],
      [two.id, 412],
      ['nowhere', 404],
      [three.id, 422],
      [four.id, 409],
      [one.id, 200],
      [four.id, 200],
    ]);
    expect(body.results[1]).toMatchObject({ problem: { current: { node: two.id, ...AUTOMATIC } } });
    expect(body.results[3]).toMatchObject({ problem: { findings: [{ code: 'address.no_at', entry: 'nobody' }] } });
    const applied = (await auditOf(service)).filter(({ actor }) => actor === 'admin');
    expect(applied.map(({ node }) => node)).toEqual([one.id, four.id]);
  });

  it('answers each change of a reader with 403', async () => {
    const service = await serve();
    const { id } = await freeDomain(service);
    const { status, body } = await batch(service, [batchItem(id)], service.reader.token);
    expect([status, body.results[0]?.status]).toEqual([200, 403]);
    expect(service.policy(id).version).toBe('0');
  });

  it('is refused beyond the batch size, with nothing applied', async () => {
    const service = await serve({ batchSize: 2 });
    const domains = await freeDomains(service, 3);
    const answer = await refusal(service, '/v1/policies:batch', {
      method: 'POST',
      body: { items: domains.map(({ id }) => batchItem(id)) },
    });
    expect([answer.status, answer.body.code]).toEqual([413, 'request.too_large']);
    expect(await auditOf(service)).toEqual([]);
    expect(
      (
        await batch(
          service,
          domains.slice(0, 2).map(({ id }) => batchItem(id)),
        )
      ).status,
    ).toBe(200);
  });

  it('shows in the listing what was set', async () => {
    const service = await serve();
    const { id } = await freeDomain(service);
    const { token } = await listPolicies(service);
    await batch(service, [batchItem(id)]);
    expect((await listPolicies(service, { since: token })).items).toEqual([service.policy(id)]);
  });
});

describe('the audit', () => {
  it('is read in pages, oldest first', async () => {
    const service = await serve();
    const domains = await freeDomains(service, 5);
    for (const { id } of domains) service.setPolicy(id, REQUIRED, 'ann');
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: AuditPage = (await ask<AuditPage>(service, `/v1/audit?limit=2${cursor && `&cursor=${cursor}`}`)).body;
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ node }) => node));
      cursor = page.next;
    }
    expect(seen).toEqual(domains.map(({ id }) => id));
    expect((await refusal(service, '/v1/audit?cursor=nonsense')).status).toBe(410);
    expect((await refusal(service, '/v1/audit', { token: null })).status).toBe(401);
  });
});
