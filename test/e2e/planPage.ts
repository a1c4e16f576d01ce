import type { HopsealApp } from '../app/hopsealApp';
import { t } from '../../shared/text/text';
import type { Place } from './prepared';

/** The plan as a person works with it. */
export function planOf({ page }: HopsealApp) {
  return {
    rows: page.getByRole('article'),
    names: () => page.getByRole('article').evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label'))),
    row: (place: Place) => page.getByRole('article', { name: place.name, exact: true }),
    facet: (name: string) => page.getByRole('button', { name, exact: true }),
    inPush: (place: Place) => page.getByRole('checkbox', { name: t('review/oneInPush', { name: place.name }) }),
    pushButton: (count: number) => page.getByRole('button', { name: t('review/push', { count }), exact: true }),
    filter: page.getByRole('searchbox', { name: t('review/filter') }),
  };
}
