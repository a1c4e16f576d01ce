/** The package registry as npm is set up here: its address, and the way to it. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { Agent } from 'node:https';
import { rootCertificates } from 'node:tls';
import { promisify } from 'node:util';
import { is, looseObject, nullish, parse, string } from 'valibot';
import type { Route } from './download';

const NpmConfig = looseObject({
  registry: string(),
  proxy: nullish(string()),
  'https-proxy': nullish(string()),
  cafile: nullish(string()),
});

export interface Registry {
  /** Address, ending in a slash. */
  readonly address: string;
  readonly route: Route;
}

/** The registry that npm asks for packages of `scope` (e.g. `@electron`). */
export async function registryFor(scope: string): Promise<Registry> {
  const { stdout } = await promisify(execFile)('npm', ['config', 'list', '--json']);
  const config = parse(NpmConfig, JSON.parse(stdout));
  const scoped = config[`${scope}:registry`];
  const address = is(string(), scoped) ? scoped : config.registry;
  const proxy = config['https-proxy'] ?? config.proxy;
  return {
    address: address.replace(/\/*$/, '/'),
    route: {
      ...(config.cafile && { httpsAgent: new Agent({ ca: await authorities(config.cafile) }) }),
      // Without this, the proxy named by the environment counts, as everywhere.
      ...(proxy && !environmentProxy() && { proxy: proxyOf(new URL(proxy)) }),
    },
  };
}

/** The address of a package's tarball, as every npm registry lays them out. */
export function tarballAddress(registry: Registry, name: string, version: string): string {
  return `${registry.address}${name}/-/${name.replace(/^@.*\//, '')}-${version}.tgz`;
}

async function authorities(file: string): Promise<string[]> {
  return [...rootCertificates, await readFile(file, 'utf8')];
}

function environmentProxy(): string | undefined {
  return process.env['HTTPS_PROXY'] ?? process.env['https_proxy'];
}

function proxyOf(url: URL): NonNullable<Route['proxy']> {
  const { protocol, hostname, port, username, password } = url;
  return {
    protocol,
    host: hostname,
    port: Number(port) || (protocol === 'https:' ? 443 : 80),
    ...(username && { auth: { username: decodeURIComponent(username), password: decodeURIComponent(password) } }),
  };
}
