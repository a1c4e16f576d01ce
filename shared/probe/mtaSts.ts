import { parseDomain } from '../address/domain';

/** The records of MTA-STS and TLS reporting, as text. */

export interface StsPolicy {
  readonly mode: 'enforce' | 'testing' | 'none';
  readonly mx: readonly string[];
  readonly maxAge: number;
}

/** The `id` of a TXT record at `_mta-sts` (RFC 8461, section 3.1); null where it is malformed. */
export function parseStsRecord(text: string): string | null {
  return (
    fieldsOf(text, 'STSv1')
      ?.get('id')
      ?.match(/^[A-Za-z0-9]{1,32}$/u)?.[0] ?? null
  );
}

/** Whether a TXT record claims to be one: others at the same name are left aside (RFC 8461, 3.1; RFC 8460, 3). */
export function isVersion(text: string, version: 'STSv1' | 'TLSRPTv1'): boolean {
  return new RegExp(`^v=${version}[ \\t]*(;|$)`, 'u').test(text);
}

/** A policy file (RFC 8461, section 3.2); null where it is malformed. */
export function parseStsPolicy(text: string): StsPolicy | null {
  const fields = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(fieldIn);
  const first = (name: string): string | undefined => fields.find((field) => field.name === name)?.value;
  const mode = (['enforce', 'testing', 'none'] as const).find((each) => each === first('mode'));
  const maxAge = first('max_age') ?? '';
  const mx = fields.flatMap(({ name, value }) => (name === 'mx' ? value : []));
  if (first('version') !== 'STSv1' || !mode || !/^\d{1,10}$/u.test(maxAge)) return null;
  if (mode !== 'none' && (mx.length === 0 || !mx.every(isPattern))) return null;
  return { mode, mx, maxAge: Math.min(MOST_AGE, Number(maxAge)) };
}

/** A year, and no more (RFC 8461, section 3.2). */
const MOST_AGE = 31_557_600;

/** `name: value`. What comes from anywhere is taken apart without a pattern that could take long. */
function fieldIn(line: string): { readonly name: string; readonly value: string } {
  const at = line.indexOf(':');
  return { name: line.slice(0, Math.max(0, at)).trim(), value: line.slice(at + 1).trim() };
}

/** Whether a policy names a host: `*.` stands for one label (RFC 8461, section 4.1). */
export function coversHost(patterns: readonly string[], host: string): boolean {
  const name = aLabels(host);
  const parent = name.slice(name.indexOf('.') + 1);
  return patterns.some((pattern) =>
    pattern.startsWith('*.') ? name.includes('.') && aLabels(pattern.slice(2)) === parent : aLabels(pattern) === name,
  );
}

/** Where reports go (RFC 8460, section 3); null where the record is malformed. */
export function parseTlsRpt(text: string): readonly string[] | null {
  const addresses = fieldsOf(text, 'TLSRPTv1')
    ?.get('rua')
    ?.split(',')
    .map((each) => each.trim());
  return addresses?.every(isReportAddress) ? addresses : null;
}

function isReportAddress(text: string): boolean {
  const lower = text.toLowerCase();
  if (lower.startsWith('https://')) return text.length > 'https://'.length;
  const at = text.indexOf('@');
  return lower.startsWith('mailto:') && at > 'mailto:'.length && at < text.length - 1;
}

/** `v=…; name=value; …`; null where it is no such text. */
function fieldsOf(text: string, version: 'STSv1' | 'TLSRPTv1'): ReadonlyMap<string, string> | null {
  if (!isVersion(text, version)) return null;
  const fields = new Map<string, string>();
  for (const part of text.split(';').map((each) => each.trim())) {
    if (part === '') continue;
    const at = part.indexOf('=');
    if (at < 1) return null;
    const name = part.slice(0, at).trim();
    if (!fields.has(name)) fields.set(name, part.slice(at + 1).trim());
  }
  return fields;
}

function isPattern(pattern: string): boolean {
  return parseDomain(pattern.startsWith('*.') ? pattern.slice(2) : pattern).ok;
}

function aLabels(host: string): string {
  const name = host.replace(/\.$/u, '');
  const parsed = parseDomain(name);
  return parsed.ok ? parsed.domain : name.toLowerCase();
}
