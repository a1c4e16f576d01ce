import { isIP } from 'node:net';
import type { Destination } from '../../../../shared/probe/report';
import { domainNameOf } from './url';

const SMTP_PORT = 25;

/**
 * Reads a destination: `host::port`, where one colon is meant, and a host alone. Null for what is none. The colons of an IPv6 address
 * are its own: of `2001:db8::25` no host is left before the last two. No host at all is none, and not the address `::25`.
 */
export function readDestination(text: string): Destination | null {
  const typed = text.trim();
  if (typed.startsWith(':')) return null;
  for (const colons of ['::', ':']) {
    const at = typed.lastIndexOf(colons);
    const host = hostOf(typed.slice(0, Math.max(0, at)));
    const port = portOf(typed.slice(at + colons.length));
    if (host !== null && port !== null) return { host, port };
  }
  const host = hostOf(typed);
  return host === null ? null : { host, port: SMTP_PORT };
}

function hostOf(text: string): string | null {
  const address = text.replace(/^\[(.*)\]$/u, '$1');
  return isIP(address) ? address : domainNameOf(text);
}

function portOf(text: string): number | null {
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : 0;
  return port > 0 && port <= 65_535 ? port : null;
}
