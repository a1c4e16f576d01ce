import { createServer } from 'node:http';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { expect, it, onTestFinished } from 'vitest';
import type { ErrorCode } from '../../shared/errors/codes';
import { en } from '../../shared/text/en';
import { openApp, openConnected, openService, userDataFolder } from './fixtures';

/** What a sentence about an error begins with, up to where it names something. */
function sentence(code: ErrorCode): RegExp {
  const longest = en.errors[code].split(/\{\{\w+\}\}/u).sort((a, b) => b.length - a.length)[0] ?? '';
  return new RegExp(longest.trim().replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'), 'u');
}

async function serving(type: string, body: string): Promise<string> {
  const server = createServer((_request, response) => response.setHeader('Content-Type', type).end(body));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it('each wrong way to connect gets its own sentence, and the form keeps what was typed', async () => {
  const service = await openService();
  const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }]);
  const untrusted = await openService({ tls: { key, cert } });
  const { page, window, complaints } = await openApp();
  const wrongWays: readonly (readonly [address: string, token: string, code: ErrorCode])[] = [
    ['no address', 'some-token-1', 'address.malformed'],
    ['http://filter.example.net', 'some-token-1', 'address.not_https'],
    ['http://127.0.0.1:1', 'some-token-1', 'service.unreachable'],
    [service.url, 'wrong-token-1', 'token.refused'],
    [service.url, 'two words', 'token.malformed'],
    [await serving('text/html', '<h1>Welcome</h1>'), 'some-token-1', 'service.not_a_service'],
    [await serving('application/json', '{"account":{}}'), 'some-token-1', 'service.bad_answer'],
    [untrusted.url, untrusted.admin.token, 'service.certificate'],
  ];
  for (const [address, token, code] of wrongWays) {
    await window.connect(address, token);
    await page.getByText(sentence(code)).waitFor();
    expect(await page.getByRole('textbox').first().inputValue()).toBe(address);
  }
  expect(untrusted.requests()).toBe(0);
  await window.connect(service.url, service.admin.token);
  await window.tree.waitFor();
  expect(complaints.filter((line) => !/handshake|ERR_CERT|ssl/iu.test(line))).toEqual([]);
});

it('a damaged workspace file is set aside and said so; connecting makes a new one', async () => {
  const service = await openService();
  const userData = userDataFolder();
  const first = await openConnected(service, userData);
  await first.close();
  const folder = join(userData, 'workspaces');
  const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.sqlite'));
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'no database '.repeat(1000));
  const { page, window } = await openApp(userData);
  await page.getByText(sentence('workspace.damaged')).waitFor();
  expect(readdirSync(folder).filter((name) => name.includes('.damaged-'))).not.toEqual([]);
  await window.connect(service.url, service.admin.token);
  await window.tree.waitFor();
  expect(readdirSync(folder)).toContain(file);
});
