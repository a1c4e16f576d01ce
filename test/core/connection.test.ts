import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freeDomain, REQUIRED, serve } from '../contract/serviceUnderTest';
import { startService } from '../service';
import { lasting, REQUIRE_INCOMING, runCore, temporaryFolder } from './fixtures';

describe('the connection', () => {
  it('is lost and found without a restart; drafts wait, and what changed meanwhile is pulled', async () => {
    const file = join(temporaryFolder(), 'service.sqlite');
    const first = await startService({ file });
    const core = runCore();
    await core.connectAndPull(first.url, first.admin.token);
    const { id: node } = await freeDomain(first);
    await first.stop();
    await core.until(({ connection }) => connection.state === 'offline');

    await core.save(node, REQUIRE_INCOMING);
    await expect(core.call('node.get', { node })).resolves.toMatchObject({ draft: { policy: REQUIRE_INCOMING } });
    expect(await core.plan()).toHaveLength(1);

    const second = await serve({ file, port: first.port });
    const added = second.addNode({ parent: 'n1', kind: 'domain', name: 'meanwhile.example' });
    await core.next('tree', ({ ids }) => ids.includes(added.id));
    await core.until(({ activity }) => activity === null);
    await core.startPush([node]);
    await core.until(({ activity, drafts }) => activity === null && drafts === 0);
    expect(second.policy(node)).toMatchObject(REQUIRED);
  });

  it('a push that the network broke off goes on by itself when it is back', async () => {
    const file = join(temporaryFolder(), 'service.sqlite');
    const first = await startService({ file });
    const core = runCore();
    await core.connectAndPull(first.url, first.admin.token);
    const { id: node } = await freeDomain(first);
    await core.save(node, REQUIRE_INCOMING);
    first.setUnavailable(0);
    await core.startPush([node]);
    await first.stop();
    const { lastProblem } = await core.until(({ activity }) => activity === null);
    expect(lastProblem).not.toBeNull();

    const second = await serve({ file, port: first.port });
    await core.until(({ drafts }) => drafts === 0);
    expect(second.policy(node)).toMatchObject(REQUIRED);
  });

  it('asks for a token that was revoked, and goes on with a new one', async () => {
    const service = await serve();
    const kept = lasting();
    const core = runCore(kept);
    const { workspace } = await core.connectAndPull(service.url, service.admin.token);
    service.revokeToken(service.admin.token);
    const { connection } = await core.until(({ connection }) => connection.state === 'tokenNeeded');
    expect(connection).toMatchObject({ problem: { code: 'token.refused' } });
    await expect(core.call('workspace.authorize', { token: 'wrong-token-1' })).rejects.toMatchObject({
      problem: { code: 'token.refused' },
    });
    const { token } = service.addUser({ name: 'admin again', role: 'admin' });
    await core.call('workspace.authorize', { token });
    await core.until(({ connection }) => connection.state === 'online');
    expect(await kept.host.call('token.read', { workspace: workspace.id })).toBe(token);
  });

  it('takes no token of another account', async () => {
    const service = await serve({ seed: { domains: 100, seed: 3 } });
    const core = runCore();
    await core.connectAndPull(service.url, service.admin.token);
    const { token } = service.addUser({ name: 'partner', role: 'admin', root: 'n2' });
    await expect(core.call('workspace.authorize', { token })).rejects.toMatchObject({
      problem: { code: 'account.other' },
    });
  });

  it('takes no token of another account while it looks at the service with the one it has', async () => {
    const service = await serve({ seed: { domains: 100, seed: 3 } });
    const core = runCore();
    await core.connectAndPull(service.url, service.admin.token);
    const { token } = service.addUser({ name: 'partner', role: 'admin', root: 'n2' });
    const looking = core.call('connection.check', null);
    await expect(core.call('workspace.authorize', { token })).rejects.toMatchObject({
      problem: { code: 'account.other' },
    });
    await looking;
  });

  it('stays as it is where the token is at hand no more: the workspace opens offline', async () => {
    const service = await serve();
    const { folder } = lasting();
    const first = runCore({ folder });
    const { workspace } = await first.connectAndPull(service.url, service.admin.token);
    await first.stop();
    const core = runCore({ folder, open: workspace.id });
    expect(await core.call('workspace.current', null)).toMatchObject({ state: 'open', workspace });
    const { connection } = await core.until(({ connection }) => connection.state === 'tokenNeeded');
    expect(connection).toMatchObject({ problem: { code: 'token.needed' } });
  });
});
