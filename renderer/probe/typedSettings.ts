import * as v from 'valibot';
import { probeSettings, type ProbeSettings } from '../../shared/messages/probe';
import { t } from '../../shared/text/text';

/** The settings as a person types them. */
export interface Typed {
  readonly resolver: string;
  readonly smtpPort: string;
  readonly httpsPort: string;
  readonly timeout: string;
  readonly parallel: string;
  readonly trusted: string;
}

export function typedOf(settings: ProbeSettings): Typed {
  return {
    resolver: settings.resolver ?? '',
    smtpPort: String(settings.smtpPort),
    httpsPort: String(settings.httpsPort),
    timeout: String(settings.timeoutSeconds),
    parallel: String(settings.parallel),
    trusted: settings.trusted,
  };
}

export function settingsOf({ resolver, smtpPort, httpsPort, timeout, parallel, trusted }: Typed): ProbeSettings {
  return {
    resolver: resolver.trim() === '' ? null : resolver.trim(),
    smtpPort: numberIn(smtpPort),
    httpsPort: numberIn(httpsPort),
    timeoutSeconds: numberIn(timeout),
    parallel: numberIn(parallel),
    trusted: trusted.trim(),
  };
}

const PORT = { min: 1, max: 65_535 };

/** What is wrong with each, in a sentence; null where nothing is. */
export function faultsOf(typed: Typed): Readonly<Record<keyof Typed, string | null>> {
  const settings = settingsOf(typed);
  const { entries } = probeSettings;
  const number = (schema: v.GenericSchema, value: number, range: { readonly min: number; readonly max: number }) =>
    v.is(schema, value) ? null : t('probe/wrong/number', range);
  return {
    resolver: v.is(entries.resolver, settings.resolver) ? null : t('probe/wrong/resolver'),
    smtpPort: number(entries.smtpPort, settings.smtpPort, PORT),
    httpsPort: number(entries.httpsPort, settings.httpsPort, PORT),
    timeout: number(entries.timeoutSeconds, settings.timeoutSeconds, { min: 1, max: 120 }),
    parallel: number(entries.parallel, settings.parallel, { min: 1, max: 100 }),
    trusted: settings.trusted === '' || PEM.test(settings.trusted) ? null : t('probe/wrong/trusted'),
  };
}

const PEM = /^-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----$/u;

/** NaN where it is no whole number. */
function numberIn(text: string): number {
  return /^\d{1,6}$/u.test(text.trim()) ? Number(text) : Number.NaN;
}
