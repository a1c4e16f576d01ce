import type { DomainRecords, MailExchanges, MtaSts, TlsRpt } from '../../shared/probe/report';
import { t } from '../../shared/text/text';

/** What a domain publishes, each record in a few words. */

export function mxText(mx: MailExchanges): string {
  if (mx.state === 'found') return mx.hosts.map(({ host }) => host).join(', ');
  if (mx.state === 'implicit') return t('probe/mx/implicit', { host: mx.hosts[0]?.host ?? '' });
  return t(`probe/mx/${mx.state}`);
}

export function mtaStsText(mtaSts: MtaSts): string {
  if (mtaSts.state === 'none') return t('probe/mtaSts/none');
  if (mtaSts.state === 'broken') return t(`probe/broken/${mtaSts.why}`);
  const mode = t(`probe/mtaSts/${mtaSts.mode === 'none' ? 'off' : mtaSts.mode}`);
  if (mtaSts.uncovered.length === 0) return mode;
  return t('probe/mtaSts/uncovered', { mode, hosts: mtaSts.uncovered.join(', ') });
}

export function tlsRptText(tlsRpt: TlsRpt): string {
  if (tlsRpt.state === 'none') return t('probe/tlsRpt/none');
  return tlsRpt.state === 'broken' ? t(`probe/broken/${tlsRpt.why}`) : tlsRpt.reportTo.join(', ');
}

/** DANE protects a domain only where every one of its servers has it. */
export function daneText({ mx }: Pick<DomainRecords, 'mx'>): string {
  const states = 'hosts' in mx ? mx.hosts.map(({ tlsa }) => tlsa) : [];
  const all = (state: (typeof states)[number]): boolean => states.length > 0 && states.every((each) => each === state);
  if (all('signed')) return t('probe/daneOfMx/signed');
  if (states.includes('signed')) return t('probe/daneOfMx/partly');
  if (states.includes('unsigned')) return t('probe/daneOfMx/unsigned');
  return t(`probe/daneOfMx/${states.includes('failed') ? 'failed' : 'none'}`);
}
