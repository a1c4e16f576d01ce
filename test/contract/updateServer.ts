import { createHash } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newSigningKey, signatureOf, type SigningKey } from '../builders/signing';

interface Release {
  readonly version: string;
  readonly channel?: 'stable' | 'beta';
  /** How the manifest is signed: rightly, not at all, by another, before it was altered, or under another name. */
  readonly signature?: 'good' | 'none' | 'other' | 'before' | 'elsewhere';
  /** Where its file is said to be; beside the manifest if nothing is said. */
  readonly fileUrl?: string;
}

interface ReleasedFile {
  readonly name: string;
  readonly content: string;
}

/** A place where updates are published: static files, as on any web server. */
export interface Published {
  readonly url: string;
  /** The names of the files that were asked for, and the headers they were asked for with. */
  readonly asked: string[];
  readonly headers: readonly IncomingHttpHeaders[];
  release(release: Release): ReleasedFile;
  put(name: string, content: string): void;
  /** Leads whoever asks for a file to another address. */
  redirect(name: string, to: string): void;
  /** Sends the first half of a file and keeps the rest, until it is told to go on. */
  holdBack(name: string): void;
  /** Resolves when a file was asked for. */
  reached(name: string): Promise<void>;
  goOn(): void;
  stop(): Promise<void>;
}

const SYSTEM = 'linux';

/** Publishes on the loopback what is signed with a key. */
export async function publish(key: SigningKey): Promise<Published> {
  const files = new Map<string, string>();
  const redirects = new Map<string, string>();
  const asked: string[] = [];
  const headers: IncomingHttpHeaders[] = [];
  const seen = new EventEmitter();
  let held: { readonly name: string; readonly waiting: ServerResponse[] } | null = null;

  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    asked.push(name);
    headers.push(request.headers);
    const content = files.get(name);
    const to = redirects.get(name);
    if (to !== undefined) response.writeHead(302, { location: to }).end();
    else if (content === undefined) response.writeHead(404).end();
    else if (held?.name === name) {
      response.writeHead(200, { 'content-length': Buffer.byteLength(content) });
      response.write(content.slice(0, content.length / 2));
      held.waiting.push(response);
    } else response.writeHead(200, { 'content-length': Buffer.byteLength(content) }).end(content);
    seen.emit(name);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  return {
    url,
    asked,
    headers,
    release: ({ version, channel = 'stable', signature = 'good', fileUrl }) => {
      const file = { name: `Hopseal-${version}.AppImage`, content: appImage(version) };
      const name = `${channel === 'stable' ? 'latest' : channel}-${SYSTEM}.yml`;
      const manifest = { name, text: manifestText(version, fileUrl ?? file.name, file.content) };
      files.set(file.name, file.content);
      files.set(name, signature === 'before' ? `${manifest.text}stagingPercentage: 100\n` : manifest.text);
      if (signature !== 'none') {
        const signed = signature === 'elsewhere' ? { ...manifest, name: `beta-${SYSTEM}.yml` } : manifest;
        files.set(`${name}.sig`, signatureOf(signed, signature === 'other' ? newSigningKey() : key));
      }
      return file;
    },
    put: (name, content) => void files.set(name, content),
    redirect: (name, to) => void redirects.set(name, to),
    holdBack: (name) => (held = { name, waiting: [] }),
    reached: async (name) => {
      if (!asked.includes(name)) await once(seen, name);
    },
    goOn: () => {
      for (const response of held?.waiting ?? []) response.destroy();
      held = null;
    },
    stop: async () => {
      if (!server.listening) return;
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** As electron-builder writes it. */
function manifestText(version: string, url: string, content: string): string {
  const sha512 = createHash('sha512').update(content).digest('base64');
  const size = Buffer.byteLength(content);
  return `version: ${version}\nfiles:\n  - url: ${url}\n    sha512: ${sha512}\n    size: ${size}\npath: ${url}\nsha512: ${sha512}\nreleaseDate: '2026-01-02T03:04:05.000Z'\n`;
}

/** A program that can be run, of some size. */
function appImage(version: string): string {
  return `#!/bin/sh\n# ${version}\nexit 0\n${`# ${'-'.repeat(98)}\n`.repeat(2000)}`;
}
