import { Agent } from 'node:https';
import { rootCertificates } from 'node:tls';
import axios, { type AxiosInstance } from 'axios';
import type { Fetch } from './service';

interface Options {
  /** What all paths begin with. */
  readonly address: string;
  /** The value of the header by which the account is known. */
  readonly authorization: string;
  readonly accept: string;
  /** The largest answer that is taken. */
  readonly mostBytes: number;
  readonly fetch: Fetch;
  /** PEM of an authority that counts besides the system's. */
  readonly authority: string | null;
}

/** How long a request may take, in milliseconds. */
const TIMEOUT_MS = 30_000;

/**
 * What every adapter reaches its service by: no redirect is followed with credentials, and no answer is without end. Where an authority is
 * named, Node asks in the platform's place, as that takes no other.
 */
export function createHttp({ address, authorization, accept, mostBytes, fetch, authority }: Options): AxiosInstance {
  return axios.create({
    baseURL: address,
    ...(authority === null
      ? { adapter: 'fetch' as const, env: { fetch } }
      : { adapter: 'http' as const, httpsAgent: new Agent({ ca: [...rootCertificates, authority], keepAlive: true }) }),
    headers: { Authorization: authorization, Accept: accept },
    timeout: TIMEOUT_MS,
    maxContentLength: mostBytes,
    maxRedirects: 0,
  });
}
