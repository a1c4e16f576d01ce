import { X509Certificate } from 'node:crypto';
import { checkServerIdentity, type DetailedPeerCertificate, type PeerCertificate, type TLSSocket } from 'node:tls';
import type { Certificate, CertificateFault } from '../../../shared/probe/report';

/** Longer chains are circles. */
const LONGEST_CHAIN = 12;

/** The certificates that a server showed, its own first. */
export function chainOf(socket: TLSSocket): readonly DetailedPeerCertificate[] {
  const chain: DetailedPeerCertificate[] = [];
  let next: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  while (next?.raw && chain.length < LONGEST_CHAIN) {
    chain.push(next);
    const issuer: DetailedPeerCertificate | undefined = next.issuerCertificate;
    // A root is its own issuer.
    if (issuer?.fingerprint256 === next.fingerprint256) break;
    next = issuer;
  }
  return chain;
}

export function certificateOf(certificate: DetailedPeerCertificate): Certificate {
  const { subject, issuer, subjectaltname = '', valid_from, valid_to, fingerprint256 } = certificate;
  return {
    subject: nameIn(subject),
    issuer: nameIn(issuer),
    names: subjectaltname
      .split(', ')
      .map((name) => name.replace(/^(DNS|IP Address):/u, ''))
      .filter((name) => name !== ''),
    validFrom: new Date(valid_from).toISOString(),
    validTo: new Date(valid_to).toISOString(),
    fingerprint: fingerprint256.replace(/:/gu, '').toLowerCase(),
  };
}

function nameIn({ CN, O, OU }: PeerCertificate['subject']): string {
  return [CN, O, OU].flat().find((name) => name !== undefined && name !== '') ?? '';
}

/** What keeps the certificates that a server showed from proving that it is `host`. `now` is in milliseconds since 1970. */
export function faultsOf(
  socket: TLSSocket,
  [own]: readonly DetailedPeerCertificate[],
  host: string,
  now: number,
): readonly CertificateFault[] {
  if (!own) return ['untrusted'];
  const faults: CertificateFault[] = [];
  if (Date.parse(own.valid_to) < now) faults.push('expired');
  if (Date.parse(own.valid_from) > now) faults.push('notYetValid');
  const trust = trustFault(socket);
  if (trust) faults.push(trust);
  if (checkServerIdentity(host, own)) faults.push('otherName');
  return faults;
}

/** OpenSSL's names of what a date alone is the reason for. */
const OF_TIME = ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'];

function trustFault({ authorized, authorizationError }: TLSSocket): CertificateFault | null {
  // At run time it is the code of the error, whatever its type says.
  const code: unknown = authorizationError;
  if (authorized || typeof code !== 'string' || OF_TIME.includes(code)) return null;
  return code === 'DEPTH_ZERO_SELF_SIGNED_CERT' ? 'selfSigned' : 'untrusted';
}

/** The certificates above a server's own of which each signed the one below it: Node itself links them by their names alone. */
export function signersIn(chain: readonly DetailedPeerCertificate[]): readonly DetailedPeerCertificate[] {
  const signers: DetailedPeerCertificate[] = [];
  for (let at = 1; at < chain.length; at++) {
    const [below, above] = [chain[at - 1], chain[at]];
    if (!below || !above || !isSignedBy(below, above)) break;
    signers.push(above);
  }
  return signers;
}

function isSignedBy(below: DetailedPeerCertificate, above: DetailedPeerCertificate): boolean {
  try {
    const issuer = new X509Certificate(above.raw);
    return issuer.ca && new X509Certificate(below.raw).verify(issuer.publicKey);
  } catch {
    // A key of a kind that is not known here.
    return false;
  }
}

/** The public key of a certificate, as TLSA records with selector 1 mean it (RFC 6698, section 2.1.2). */
export function publicKeyOf({ raw }: DetailedPeerCertificate): Buffer {
  return new X509Certificate(raw).publicKey.export({ type: 'spki', format: 'der' });
}
