import { Agent } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import axios, { isAxiosError, isCancel } from 'axios';
import type { RecordFailure } from '../../../shared/probe/report';
import { addressesOf, type ProbeContext } from './context';
import { MOST_TIMES } from './smtp';

/** More than a policy may have (RFC 8461, section 3.3, suggests this much). */
const MOST_BYTES = 65_536;

export class PolicyNotFetched extends Error {
  constructor(readonly why: Extract<RecordFailure, 'notFetched' | 'certificate'>) {
    super(why);
  }
}

/** A certificate that does not hold, as OpenSSL and Node name it. */
const OF_CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/u;

/** Reads the policy file of a domain (RFC 8461, section 3.3): over HTTPS, with a certificate that holds, redirected nowhere. */
export async function fetchStsPolicy(context: ProbeContext, domain: string): Promise<string> {
  const host = `mta-sts.${domain}`;
  const agent = new Agent({ secureContext: context.trust, lookup: lookupWith(context) });
  try {
    const { data, headers } = await axios.get<string>(`https://${host}:${context.httpsPort}/.well-known/mta-sts.txt`, {
      adapter: 'http',
      httpsAgent: agent,
      proxy: false,
      maxRedirects: 0,
      maxContentLength: MOST_BYTES,
      timeout: context.timeoutMs,
      // Its own timeout is one of silence.
      signal: AbortSignal.any([context.signal, AbortSignal.timeout(context.timeoutMs * MOST_TIMES)]),
      responseType: 'text',
      transformResponse: (text: string) => text,
      validateStatus: (status) => status === 200,
    });
    const type: unknown = headers['content-type'];
    if (typeof type !== 'string' || !/^text\/plain\s*(;|$)/iu.test(type)) throw new PolicyNotFetched('notFetched');
    return data;
  } catch (error) {
    context.signal.throwIfAborted();
    if (error instanceof PolicyNotFetched) throw error;
    if (isCancel(error)) throw new PolicyNotFetched('notFetched');
    if (!isAxiosError(error)) throw error;
    throw new PolicyNotFetched(OF_CERTIFICATE.test(error.code ?? '') ? 'certificate' : 'notFetched');
  } finally {
    agent.destroy();
  }
}

/** Names are looked up where the rest of the probe looks them up. */
function lookupWith(context: ProbeContext): LookupFunction {
  return (host, options, answer) => {
    addressesOf(context, host).then(
      (found) => {
        const addresses = (found ?? []).map((address) => ({ address, family: isIP(address) }));
        const [first] = addresses;
        if (!first) answer(Object.assign(new Error(host), { code: 'ENOTFOUND' }), '', 0);
        else if (options.all) answer(null, addresses);
        else answer(null, first.address, first.family);
      },
      (error: unknown) => answer(error as NodeJS.ErrnoException, '', 0),
    );
  };
}
