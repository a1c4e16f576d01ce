import { createServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serve } from '../contract/serviceUnderTest';
import { createAuthority, issue } from '../service/internet/certificates';
import { lasting, runCore } from './fixtures';
import type { CallFailed } from './coreClient';

/** Something that listens, and is no filtering service. */
async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const answering = (answer: RequestListener): Promise<string> => listening(createServer(answer));

async function problemOfConnecting(address: string, token = 'some-token-1'): Promise<CallFailed['problem']> {
  const core = runCore();
  const failure: unknown = await core.call('workspace.connect', { address, token }).catch((error: unknown) => error);
  expect(await core.call('workspace.current', null)).toEqual({ state: 'none' });
  return (failure as CallFailed).problem;
}

describe('connecting', () => {
  it('opens the workspace of the account, keeps its token and remembers it', async () => {
    const service = await serve();
    const kept = lasting();
    const core = runCore(kept);
    const { workspace } = await core.connectAndPull(service.url, `  ${service.admin.token}\n`);
    expect(workspace).toMatchObject({ address: service.url, role: 'admin', root: 'n1' });
    expect(await kept.host.call('token.read', { workspace: workspace.id })).toBe(service.admin.token);
    const tree = await core.tree();
    expect(tree.ids).toHaveLength(service.counts.admins + service.counts.domains);
  });

  it.each([
    ['', 'address.malformed'],
    ['no address', 'address.malformed'],
    ['ftp://127.0.0.1', 'address.malformed'],
    ['https://user:secret@127.0.0.1', 'address.malformed'],
    ['http://filter.example.net', 'address.not_https'],
    ['https://no-such-host.invalid', 'service.name_unknown'],
    ['http://127.0.0.1:1', 'service.unreachable'],
  ])('says what is wrong with the address “%s”', async (address, code) => {
    expect((await problemOfConnecting(address)).code).toBe(code);
  });

  it.each([
    ['wrong-token-1', 'token.refused'],
    ['zwölf', 'token.malformed'],
    ['two words', 'token.malformed'],
  ])('says what is wrong with the token “%s”', async (token, code) => {
    const service = await serve();
    expect((await problemOfConnecting(service.url, token)).code).toBe(code);
  });

  it('knows a page that is no service', async () => {
    const page = await answering((_request, response) => {
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><h1>Welcome</h1>');
    });
    expect((await problemOfConnecting(page)).code).toBe('service.not_a_service');
    const missing = await answering((_request, response) => response.writeHead(404).end('Not found'));
    expect((await problemOfConnecting(missing)).code).toBe('service.not_a_service');
  });

  it('never carries a token after a redirect', async () => {
    const seen: (string | undefined)[] = [];
    const other = await answering(({ headers }, response) => {
      seen.push(headers.authorization);
      response.end('{}');
    });
    const redirecting = await answering((_request, response) => response.writeHead(302, { Location: other }).end());
    expect((await problemOfConnecting(redirecting)).code).toBe('service.not_a_service');
    expect(seen).toEqual([]);
  });

  it('says where an answer breaks the schema', async () => {
    const broken = await answering((_request, response) => {
      const session = { account: { id: 'a', name: 'A' }, role: 'emperor', root: 'n1', capabilities: {} };
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(session));
    });
    const problem = await problemOfConnecting(broken);
    expect(problem.code).toBe('service.bad_answer');
    expect(String(problem.details['where'])).toMatch(/^\//u);
  });

  it('tells a service that fails from one that is busy and one that hangs up', async () => {
    const failing = await answering((_request, response) => response.writeHead(500).end('oops'));
    expect((await problemOfConnecting(failing)).code).toBe('service.failed');
    const busy = await serve();
    busy.setUnavailable(60);
    expect(await problemOfConnecting(busy.url, busy.admin.token)).toMatchObject({
      code: 'service.busy',
      details: { retryAfter: 60 },
    });
    const hangingUp = await listening(createTcpServer((socket) => socket.destroy()));
    expect((await problemOfConnecting(hangingUp)).code).toBe('service.cut_off');
    const halfway = await answering((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '500' });
      response.write('{"account":');
      response.socket?.end();
    });
    expect((await problemOfConnecting(halfway)).code).toBe('service.cut_off');
  });

  it('reaches a service on this computer by its host alone, and says where there is no TLS', async () => {
    const service = await serve();
    const { host } = new URL(service.url);
    const { workspace } = await runCore(lasting()).connectAndPull(host, service.admin.token);
    expect(workspace.address).toBe(service.url);
    expect((await problemOfConnecting(`https://${host}`)).code).toBe('service.no_tls');
    expect((await problemOfConnecting(`${service.url}/elsewhere`)).code).toBe('service.not_a_service');
  });

  it('sends no token to a certificate that does not hold', async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }]);
    const service = await serve({ tls: { key, cert } });
    expect((await problemOfConnecting(service.url, service.admin.token)).code).toBe('service.certificate');
    expect(service.requests()).toBe(0);
  });

  it('trusts the authority of a file for that service alone, and still at the next start', async () => {
    const authority = await createAuthority('A private authority');
    const service = await serve({ tls: await issue({ name: '127.0.0.1', by: authority }) });
    const kept = lasting();
    const file = join(kept.folder, 'authority.pem');
    writeFileSync(file, `Some words before\n${authority.cert}`);
    const core = runCore(kept);
    const ask = { address: service.url, token: service.admin.token };
    await expect(core.call('workspace.connect', ask)).rejects.toMatchObject({
      problem: { code: 'service.certificate' },
    });
    const opened = await core.call('workspace.connect', { ...ask, authority: file });
    await core.until(({ lastPull, activity }) => lastPull !== null && activity === null);
    await core.stop();
    const again = runCore({ ...kept, open: opened.state === 'open' ? opened.workspace.id : '' });
    await again.call('workspace.current', null);
    await again.until(({ connection }) => connection.state === 'online');
    writeFileSync(file, 'no certificate');
    const wrong = again.call('workspace.connect', { ...ask, authority: file });
    await expect(wrong).rejects.toMatchObject({ problem: { code: 'authority.not_pem' } });
    const [leaf = ''] = (await issue({ name: '127.0.0.1', by: null })).cert.split('\n\n');
    writeFileSync(file, leaf);
    await expect(again.call('workspace.connect', { ...ask, authority: file })).rejects.toMatchObject({
      problem: { code: 'authority.not_pem' },
    });
  });
});
