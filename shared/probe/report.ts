import type * as v from 'valibot';
import type * as schemas from '../messages/probe';

/** What a probe finds out, hop by hop (shared/messages/probe.ts). Everything here is as it was at a moment: the one in `at`. */

export type Certificate = v.InferOutput<typeof schemas.certificate>;
export type ServerResult = v.InferOutput<typeof schemas.serverResult>;
export type CertificateFault = Extract<ServerResult, { state: 'encrypted' }>['faults'][number];
export type ReachFailure = Extract<ServerResult, { state: 'unreachable' }>['why'];
export type ServerProbe = v.InferOutput<typeof schemas.serverProbe>;
export type DaneState = ServerProbe['dane'];
export type Destination = v.InferOutput<typeof schemas.destination>;
export type Route = v.InferOutput<typeof schemas.route>;
export type RecordFailure = v.InferOutput<typeof schemas.recordFailure>;
export type MailExchange = v.InferOutput<typeof schemas.mailExchange>;
export type MailExchanges = v.InferOutput<typeof schemas.mailExchanges>;
export type MtaSts = v.InferOutput<typeof schemas.mtaSts>;
export type TlsRpt = v.InferOutput<typeof schemas.tlsRpt>;
export type DomainRecords = v.InferOutput<typeof schemas.domainRecords>;
