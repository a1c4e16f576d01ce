import { parseDomain } from '../../../../shared/address/domain';

/** A domain as A-labels, of which it is known that it is one. */
export type DomainName = string & { readonly __domain: unique symbol };

/** Null for what is no domain. */
export function domainNameOf(text: string): DomainName | null {
  const parsed = parseDomain(text.trim().replace(/\.$/u, ''));
  return parsed.ok ? (parsed.domain as DomainName) : null;
}

/**
 * All that may stand in a URL, which logs and proxies keep: domains and switches. A plain text is none of them, so that neither a user name nor
 * a password can come to stand there.
 */
type UrlValue = DomainName | 0 | 1 | readonly DomainName[];

/** One call of the panel's API that only reads. */
export interface PanelCall {
  readonly controller: 'domain' | 'domainslist';
  readonly action: 'exists' | 'get' | 'getroute';
  readonly values: Readonly<Record<string, UrlValue>>;
}

/** `/api/<controller>/<action>/format/json/<name>/<value>/...`: no value ever ends a segment or begins one. */
export function pathOf({ controller, action, values }: PanelCall): string {
  const pairs = Object.entries(values).flatMap(([name, value]) => [name, encodeURIComponent(textOf(value))]);
  return ['/api', controller, action, 'format', 'json', ...pairs, ''].join('/');
}

/** Lists are JSON. */
function textOf(value: UrlValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
