import { isIP } from 'node:net';
import { ExpectedError } from '../../../shared/errors/codes';

/**
 * Reads a service's address as a person types it: a host, or a URL. Answers the URL without a trailing slash.
 * Throws `address.malformed`, or `address.not_https` where a token would cross a network in clear text.
 */
export function parseServiceAddress(text: string): string {
  const typed = text.trim();
  const url = /^[a-z][a-z0-9+.-]*:\/\//iu.test(typed) ? toUrl(typed) : withScheme(typed);
  if (!url || !/^https?:$/u.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new ExpectedError('address.malformed', { address: typed.slice(0, 200) });
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new ExpectedError('address.not_https', { address: typed });
  }
  return url.href.replace(/\/+$/u, '');
}

/** A host alone is reached over TLS; a service on this very computer needs none. */
function withScheme(host: string): URL | null {
  const url = toUrl(`https://${host}`);
  return url && isLoopback(url.hostname) ? toUrl(`http://${host}`) : url;
}

function toUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/gu, '');
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
