import type { DomainRecords, MailExchange, MailExchanges, MtaSts, TlsRpt } from '../../../shared/probe/report';
import { coversHost, isVersion, parseStsPolicy, parseStsRecord, parseTlsRpt } from '../../../shared/probe/mtaSts';
import { addressesOf, type ProbeContext } from './context';
import { tlsaOf } from './dane';
import { orNull } from './dns';
import { fetchStsPolicy, PolicyNotFetched } from './stsPolicy';

/** What a domain, as A-labels, publishes about TLS for its mail. Rejects only where the run is stopped. */
export async function probeDomain(context: ProbeContext, domain: string): Promise<DomainRecords> {
  const [mx, tlsRpt] = await Promise.all([mailExchangesOf(context, domain), tlsRptOf(context, domain)]);
  const mtaSts = await mtaStsOf(context, domain, 'hosts' in mx ? mx.hosts.map(({ host }) => host) : []);
  return { domain, at: new Date().toISOString(), mx, mtaSts, tlsRpt };
}

async function mailExchangesOf(context: ProbeContext, domain: string): Promise<MailExchanges> {
  const answer = await orNull(context.resolver.lookUp(domain, 'MX'));
  if (!answer) return { state: 'failed' };
  const hosts = answer.records
    .map(({ data }) => ({ host: data.exchange.toLowerCase(), preference: data.preference ?? 0 }))
    .sort((one, other) => one.preference - other.preference || (one.host < other.host ? -1 : 1))
    .slice(0, MOST_HOSTS);
  if (hosts.length === 1 && isRoot(hosts[0]?.host)) return { state: 'nullMx' };
  if (hosts.length > 0)
    return { state: 'found', hosts: await Promise.all(hosts.map((each) => withTlsa(context, each))) };
  const addresses = await addressesOf(context, domain);
  if (!addresses) return { state: 'failed' };
  if (addresses.length === 0) return { state: 'none' };
  return { state: 'implicit', hosts: [await withTlsa(context, { host: domain, preference: 0 })] };
}

/** No one who wants mail has more. */
const MOST_HOSTS = 20;

/** `.` as the library writes it. */
function isRoot(host: string | undefined): boolean {
  return host === '.' || host === '';
}

async function withTlsa(context: ProbeContext, exchange: Omit<MailExchange, 'tlsa'>): Promise<MailExchange> {
  const tlsa = await tlsaOf(context.resolver, exchange.host, context.smtpPort);
  if (!tlsa) return { ...exchange, tlsa: 'failed' };
  return { ...exchange, tlsa: tlsa.records.length === 0 ? 'none' : tlsa.isSigned ? 'signed' : 'unsigned' };
}

async function mtaStsOf(context: ProbeContext, domain: string, hosts: readonly string[]): Promise<MtaSts> {
  const texts = await textsOf(context, `_mta-sts.${domain}`, 'STSv1');
  if (texts === null) return { state: 'broken', why: 'dnsFailed' };
  const [text] = texts;
  if (text === undefined) return { state: 'none' };
  if (texts.length > 1) return { state: 'broken', why: 'several' };
  const id = parseStsRecord(text);
  if (id === null) return { state: 'broken', why: 'malformed' };
  try {
    const policy = parseStsPolicy(await fetchStsPolicy(context, domain));
    if (!policy) return { state: 'broken', why: 'malformed' };
    const uncovered = policy.mode === 'none' ? [] : hosts.filter((host) => !coversHost(policy.mx, host));
    return { state: 'published', id, ...policy, uncovered };
  } catch (error) {
    if (error instanceof PolicyNotFetched) return { state: 'broken', why: error.why };
    throw error;
  }
}

async function tlsRptOf(context: ProbeContext, domain: string): Promise<TlsRpt> {
  const texts = await textsOf(context, `_smtp._tls.${domain}`, 'TLSRPTv1');
  if (texts === null) return { state: 'broken', why: 'dnsFailed' };
  const [text] = texts;
  if (text === undefined) return { state: 'none' };
  if (texts.length > 1) return { state: 'broken', why: 'several' };
  const reportTo = parseTlsRpt(text);
  return reportTo ? { state: 'published', reportTo } : { state: 'broken', why: 'malformed' };
}

/** The TXT records of a name that are of this version; null where they could not be looked up. */
async function textsOf({ resolver }: ProbeContext, name: string, version: 'STSv1' | 'TLSRPTv1') {
  const answer = await orNull(resolver.lookUp(name, 'TXT'));
  return answer && answer.records.map(({ data }) => textOf(data)).filter((text) => isVersion(text, version));
}

/** A record is several strings that belong together. */
function textOf(data: string | Buffer | readonly (string | Buffer)[]): string {
  const parts = Array.isArray(data) ? (data as readonly (string | Buffer)[]) : [data as string | Buffer];
  return parts.map((part) => part.toString()).join('');
}
