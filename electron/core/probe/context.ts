import { setMaxListeners } from 'node:events';
import { isIP } from 'node:net';
import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls';
import type { ProbeSettings } from '../../../shared/messages/probe';
import { createResolver, orNull, type Resolver } from './dns';

/** What one run of probes goes by. What it looked up once it does not look up again. */
export interface ProbeContext {
  readonly resolver: Resolver;
  /** The authorities that count. Read once: with them a context takes longer to make than a connection. */
  readonly trust: SecureContext;
  readonly smtpPort: number;
  readonly httpsPort: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

export function createContext(settings: ProbeSettings, signal: AbortSignal): ProbeContext {
  // Each connection listens for the end of the run.
  setMaxListeners(0, signal);
  const timeoutMs = settings.timeoutSeconds * 1000;
  return {
    resolver: createResolver({ server: settings.resolver, timeoutMs, signal }),
    trust: createSecureContext({
      ca: [...rootCertificates, ...(settings.trusted === '' ? [] : [settings.trusted])],
      // The oldest that is still in use shows what a server can do at best.
      minVersion: 'TLSv1',
    }),
    smtpPort: settings.smtpPort,
    httpsPort: settings.httpsPort,
    timeoutMs,
    signal,
  };
}

/** The addresses of a host: IPv4 first, which more networks have. Null where they could not be looked up. */
export async function addressesOf({ resolver }: ProbeContext, host: string): Promise<readonly string[] | null> {
  if (isIP(host)) return [host];
  // One that cannot be looked up is no reason to leave the other.
  const [four, six] = await Promise.all([orNull(resolver.lookUp(host, 'A')), orNull(resolver.lookUp(host, 'AAAA'))]);
  if (!four && !six) return null;
  return [...(four?.records ?? []), ...(six?.records ?? [])].map(({ data }) => data);
}
