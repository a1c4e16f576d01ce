import { createHash } from 'node:crypto';
import type { DetailedPeerCertificate } from 'node:tls';
import type { TlsaData } from 'dns-packet';
import type { CertificateFault, DaneState } from '../../../shared/probe/report';
import { publicKeyOf, signersIn } from './certificate';
import { orNull, type DnsAnswer, type Resolver } from './dns';

export type Tlsa = DnsAnswer<'TLSA'>;

/** The TLSA records of a server; null where they could not be read. */
export function tlsaOf(resolver: Resolver, host: string, port: number): Promise<Tlsa | null> {
  return orNull(resolver.lookUp(`_${port}._tcp.${host}`, 'TLSA'));
}

/** Usages that SMTP goes by (RFC 7672, section 3.1): an authority, or the server's own certificate. */
const AUTHORITY = 2;
const SERVER = 3;

/** What TLSA records say to the certificates that a server showed; `chain` is empty where it showed none. */
export function daneState(
  tlsa: Tlsa | null,
  chain: readonly DetailedPeerCertificate[],
  faults: readonly CertificateFault[],
): DaneState {
  if (!tlsa) return 'failed';
  if (tlsa.records.length === 0) return 'none';
  if (!tlsa.isSigned) return 'unsigned';
  const usable = tlsa.records.map(({ data }) => data).filter(isUsable);
  if (usable.length === 0) return 'unusable';
  const [own] = chain;
  const above = signersIn(chain);
  // Of an authority's it has to be valid now and for this name; of the server's own neither matters.
  const isInOrder = !faults.some((fault) => fault === 'otherName' || fault === 'expired' || fault === 'notYetValid');
  const matches = usable.some((record) =>
    record.usage === SERVER
      ? own !== undefined && isOf(record, own)
      : isInOrder && above.some((certificate) => isOf(record, certificate)),
  );
  return matches ? 'matches' : 'differs';
}

function isUsable({ usage, selector, matchingType }: TlsaData): boolean {
  return (usage === AUTHORITY || usage === SERVER) && selector <= 1 && matchingType <= 2;
}

function isOf(
  { selector, matchingType, certificate: wanted }: TlsaData,
  certificate: DetailedPeerCertificate,
): boolean {
  const data = selector === 0 ? certificate.raw : publicKeyOf(certificate);
  const hash = matchingType === 1 ? 'sha256' : 'sha512';
  return wanted.equals(matchingType === 0 ? data : createHash(hash).update(data).digest());
}
