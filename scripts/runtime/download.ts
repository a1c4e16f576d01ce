/** Downloads one file and keeps it only if it is the expected one. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Agent } from 'node:https';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import axios, { type AxiosProxyConfig } from 'axios';
import type { Progress } from './progress';
import { messageOf, RuntimeError } from './runtime';

/** Milliseconds without a byte after which a connection counts as dead. */
const STALL_LIMIT = 60_000;

/** How to reach a server, where it is not the usual way. */
export interface Route {
  readonly proxy?: AxiosProxyConfig;
  readonly httpsAgent?: Agent;
}

export interface Download {
  readonly url: string;
  /** Path of the file to write. */
  readonly file: string;
  /** As npm writes it: `sha512-` and the digest in base64. */
  readonly integrity: string;
  readonly progress: Progress;
  readonly route?: Route;
}

/** @throws RuntimeError `downloadFailed` or `integrityMismatch`; the file is not there then. */
export async function download(request: Download): Promise<void> {
  try {
    const integrity = await receive(request);
    if (integrity !== request.integrity) throw mismatch(request, integrity);
  } catch (error) {
    await rm(request.file, { force: true });
    if (error instanceof RuntimeError) throw error;
    throw new RuntimeError('downloadFailed', `${request.url} could not be downloaded: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

/** Writes the file, and answers with the integrity of what came. */
async function receive({ url, file, progress, route }: Download): Promise<string> {
  const stall = new StallGuard(STALL_LIMIT);
  try {
    const response = await axios.get<Readable>(url, {
      ...route,
      responseType: 'stream',
      decompress: false,
      signal: stall.signal,
    });
    const total = Number(response.headers['content-length']) || undefined;
    const hash = createHash('sha512');
    let done = 0;
    await pipeline(
      response.data,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          stall.restart();
          hash.update(chunk);
          done += chunk.length;
          progress(done, total);
          yield chunk;
        }
      },
      createWriteStream(file),
      { signal: stall.signal },
    );
    return `sha512-${hash.digest('base64')}`;
  } finally {
    stall.stop();
  }
}

/** Aborts its signal when nothing was heard for a while. */
class StallGuard {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;

  constructor(limit: number) {
    this.#timer = setTimeout(() => this.#controller.abort(), limit);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  restart(): void {
    this.#timer.refresh();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

function mismatch({ url, integrity }: Download, received: string): RuntimeError {
  return new RuntimeError(
    'integrityMismatch',
    `${url} is not the file that was expected, so it was thrown away (expected ${integrity}, received ${received}). A proxy or a mirror may have changed it.`,
  );
}

function reasonOf(error: unknown): string {
  if (axios.isCancel(error) || (error instanceof Error && error.name === 'AbortError')) {
    return `nothing arrived for ${STALL_LIMIT / 1000} seconds`;
  }
  if (axios.isAxiosError(error) && error.response) return `the server answered ${error.response.status}`;
  return messageOf(error);
}
