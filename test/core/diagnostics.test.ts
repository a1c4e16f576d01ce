import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBackups } from '../../electron/core/backup/backups';
import { redact } from '../../shared/redact';
import { freeDomains, serve } from '../contract/serviceUnderTest';
import { lasting, REQUIRE_INCOMING, runCore, temporaryFolder } from './fixtures';
import { startCopyWorker } from './threads';

async function connected() {
  const service = await serve();
  const kept = lasting();
  const core = runCore(kept);
  const { workspace } = await core.connectAndPull(service.url, service.admin.token);
  const [domain] = await freeDomains(service, 1);
  return { service, core, folder: kept.folder, id: workspace.id, node: domain?.id ?? '' };
}

describe('diagnostics', () => {
  it('read the whole workspace, and say how it is', async () => {
    const { core, service, node } = await connected();
    await core.save(node, REQUIRE_INCOMING);
    const health = await core.call('diagnostics.health', null);
    expect(health).toMatchObject({ faults: [], drafts: 1, nodes: service.counts.admins + service.counts.domains });
    expect(health.bytes).toBeGreaterThan(10_000);
  });

  it('try the way to the service a step at a time', async () => {
    const { core, service } = await connected();
    const steps = await core.call('diagnostics.reach', null);
    expect(steps.map(({ step, state }) => [step, state])).toEqual([
      ['name', 'ok'],
      ['connect', 'ok'],
      ['tls', 'skipped'],
      ['answer', 'ok'],
      ['account', 'ok'],
    ]);
    expect(steps[3]?.detail).toBe('HTTP 401');
    await service.stop();
    const after = await core.call('diagnostics.reach', null);
    expect(after.map(({ state }) => state)).toEqual(['ok', 'failed', 'skipped', 'failed', 'failed']);
    for (const { state, detail } of after) if (state === 'failed') expect(detail).not.toBe('');
  });
});

describe('backups', () => {
  it('are whole copies of a moment, from which the workspace comes back; what was there is set aside', async () => {
    const { core, folder, id, node } = await connected();
    await core.save(node, REQUIRE_INCOMING);
    const [backup, ...others] = await core.call('backups.make', null);
    expect(others).toEqual([]);
    await core.call('draft.discard', { nodes: [node] });
    await core.call('backups.restore', { name: backup?.name ?? '' });
    expect((await core.plan()).map((item) => item.node)).toEqual([node]);
    expect(readdirSync(folder).filter((name) => name.startsWith(`${id}.before-restore-`))).not.toEqual([]);
    expect((await core.call('diagnostics.health', null)).faults).toEqual([]);
    const gone = { name: `${id}-20200101T000000Z.sqlite` };
    await expect(core.call('backups.restore', gone)).rejects.toMatchObject({ problem: { code: 'backup.none' } });
    expect(await core.plan()).toHaveLength(1);
  });

  it('are made once a day, and the last seven kept', async () => {
    const { folder, id } = await connected();
    let now = Date.parse('2026-11-01T02:00:00Z');
    const backups = createBackups(folder, startCopyWorker, () => now);
    for (let hour = 0; hour < 24 * 10; hour += 6) {
      await backups.makeIfDue(id);
      now += 6 * 60 * 60 * 1000;
    }
    expect(backups.list(id).map(({ at }) => at.slice(0, 10))).toEqual(
      ['10', '09', '08', '07', '06', '05', '04'].map((day) => `2026-11-${day}`),
    );
  }, 60_000);

  it('of others, and what is no backup, are left alone', () => {
    const folder = temporaryFolder();
    const backups = createBackups(folder, startCopyWorker);
    writeFileSync(join(folder, 'a.sqlite'), '');
    expect(backups.list('a')).toEqual([]);
    for (const name of ['../a.sqlite', 'a-../../a.sqlite', 'b-20260101T000000Z.sqlite', 'a-x.sqlite']) {
      expect(() => backups.restore('a', name)).toThrow();
    }
  });
});

describe('what is written down', () => {
  it.each([
    ['ann@bank.example was refused', '‹address› was refused'],
    ['to <Jörg.Müller@bücher.example>:', 'to <‹address›>:'],
    ['*@partner.example', '‹address›'],
    ['Authorization: Bearer abcDEF123456789', 'Authorization: ‹secret› ‹secret›'],
    ['{"token":"abc","a":1}', '{"token":"‹secret›","a":1}'],
    ['https://ann:pw@filter.example/x', 'https://‹secret›@filter.example/x'],
    ['Reached filter.example in 12 ms', 'Reached filter.example in 12 ms'],
  ])('%s', (text, told) => {
    expect(redact(text)).toBe(told);
  });

  it('names no address and no token, whatever stands around them', () => {
    const local = fc.stringMatching(/^[a-z0-9.+_-]{1,20}$/u);
    const token = fc
      .stringMatching(/^[A-Za-z0-9_-]{24,40}$/u)
      .filter((text) => /\d/u.test(text) && /[a-z]/u.test(text) && /[A-Z]/u.test(text));
    const around = fc.constantFrom(' ', '\n', '<', '"', "'", '(', ': ', ',', '');
    fc.assert(
      fc.property(local, token, around, around, (name, secret, before, after) => {
        const text = redact(`x ${before}${name}@mail.example${after} y Bearer ${secret} z "${secret}"`);
        expect(text).not.toContain(`${name}@`);
        expect(text).not.toContain(secret);
      }),
    );
  });
});
