/** What a probe finds out, hop by hop. Everything here is as it was at a moment: the one in `at`. */

/** An X.509 certificate as far as a person asks about it. */
export interface Certificate {
  readonly subject: string;
  readonly issuer: string;
  /** DNS names and addresses that it is for. */
  readonly names: readonly string[];
  /** RFC 3339. */
  readonly validFrom: string;
  readonly validTo: string;
  /** SHA-256, in hex. */
  readonly fingerprint: string;
}

/** What keeps a certificate from proving whose server it is. Mail that only asks for encryption goes through all the same. */
export const CERTIFICATE_FAULTS = ['expired', 'notYetValid', 'selfSigned', 'untrusted', 'otherName'] as const;
export type CertificateFault = (typeof CERTIFICATE_FAULTS)[number];

/** What kept a server from being spoken to, or from showing what it offers: it says nothing about TLS there. */
export const REACH_FAILURES = [
  'noAddress',
  'dnsFailed',
  'refused',
  'timeout',
  'cutOff',
  'noWay',
  'notMail',
  'turnedAway',
  'notNow',
  'noCommonTls',
] as const;
export type ReachFailure = (typeof REACH_FAILURES)[number];

/** DANE (RFC 7672): what the TLSA records of a server say to its certificate. `unsigned`: DNSSEC does not vouch for them. */
export const DANE_STATES = ['none', 'unsigned', 'unusable', 'matches', 'differs', 'failed'] as const;
export type DaneState = (typeof DANE_STATES)[number];

/** What STARTTLS (RFC 3207) came to at one server. */
export type ServerResult =
  | { readonly state: 'unreachable'; readonly why: ReachFailure; readonly detail: string }
  | { readonly state: 'noStartTls'; readonly greeting: string }
  /** It is offered, and does not come about. */
  | { readonly state: 'tlsFailed'; readonly greeting: string; readonly detail: string }
  | {
      readonly state: 'encrypted';
      readonly greeting: string;
      /** As TLS names it: TLSv1.3. */
      readonly version: string;
      readonly cipher: string;
      readonly faults: readonly CertificateFault[];
      /** The server's own first. */
      readonly chain: readonly Certificate[];
    };

export interface ServerProbe {
  readonly host: string;
  readonly port: number;
  readonly at: string;
  readonly addresses: readonly string[];
  readonly result: ServerResult;
  readonly dane: DaneState;
}

/** Where mail goes. */
export interface Destination {
  readonly host: string;
  readonly port: number;
}

/** Where the service delivers a domain's mail to, as it said. `unknown`: it does not say. */
export type Route =
  { readonly state: 'known'; readonly destinations: readonly Destination[] } | { readonly state: 'unknown' };

/** Why a record could not be read, or what is wrong with it. */
export type RecordFailure = 'dnsFailed' | 'malformed' | 'several' | 'notFetched' | 'certificate';

export interface MailExchange {
  readonly host: string;
  readonly preference: number;
  readonly tlsa: 'none' | 'signed' | 'unsigned' | 'failed';
}

/** The MX records of a domain (RFC 5321, section 5.1; RFC 7505). */
export type MailExchanges =
  | { readonly state: 'found'; readonly hosts: readonly MailExchange[] }
  /** No MX, but an address: the domain itself is where its mail goes. */
  | { readonly state: 'implicit'; readonly hosts: readonly MailExchange[] }
  /** It says that it takes no mail. */
  | { readonly state: 'nullMx' }
  | { readonly state: 'none' }
  | { readonly state: 'failed' };

/** MTA-STS (RFC 8461). */
export type MtaSts =
  | { readonly state: 'none' }
  | { readonly state: 'broken'; readonly why: RecordFailure }
  | {
      readonly state: 'published';
      readonly id: string;
      readonly mode: 'enforce' | 'testing' | 'none';
      readonly mx: readonly string[];
      /** In seconds. */
      readonly maxAge: number;
      /** MX hosts that it does not name: mail that goes by it is not sent there. */
      readonly uncovered: readonly string[];
    };

/** TLS reporting (RFC 8460). */
export type TlsRpt =
  | { readonly state: 'none' }
  | { readonly state: 'broken'; readonly why: RecordFailure }
  | { readonly state: 'published'; readonly reportTo: readonly string[] };

/** What a domain publishes about TLS for its mail. */
export interface DomainRecords {
  readonly domain: string;
  readonly at: string;
  readonly mx: MailExchanges;
  readonly mtaSts: MtaSts;
  readonly tlsRpt: TlsRpt;
}
