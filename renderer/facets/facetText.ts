import type { Facet } from '../../shared/tree/facets';
import { t } from '../../shared/text/text';

/** What a facet is called under the name of its group. */
export function facetText(facet: Facet): string {
  const [group = '', value] = facet.split('.');
  if (group === 'incoming' || group === 'delivery') {
    return t(`mode/${value as 'automatic' | 'requiredFor' | 'required'}`);
  }
  return t(`facets/${facet as Exclude<Facet, `incoming.${string}` | `delivery.${string}`>}`);
}

/** The same by itself: "Incoming: Required". */
export function facetName(facet: Facet): string {
  const group = facet.slice(0, facet.indexOf('.'));
  if (group !== 'incoming' && group !== 'delivery') return facetText(facet);
  return t('facets/ofHop', { hop: t(`hop/${group}`), mode: facetText(facet) });
}
