import { asLabel, type PlaceholderValues } from '../../../shared/templates/placeholders';
import { parseDomain } from '../../../shared/address/domain';
import { DOMAIN_KIND, type TreeShape } from '../../../shared/tree/columns';

/** What the placeholders of a template stand for at a place: a customer is a customer of its own. */
export function placeholderValues({ names, kinds, parents }: TreeShape, place: number): PlaceholderValues {
  const name = names[place] ?? '';
  if (kinds[place] !== DOMAIN_KIND) return { domain: null, customer: asLabel(name) };
  const parsed = parseDomain(name);
  return { domain: parsed.ok ? parsed.domain : null, customer: asLabel(names[parents[place] ?? -1] ?? '') };
}
