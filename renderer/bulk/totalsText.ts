import type { BulkTotals } from '../../shared/messages/bulk';
import { t } from '../../shared/text/text';

/** "12 drafts would change: 12 tighten, 30 domains feel it. 3 are so already." */
export function totalsText({ changes, same, strictness, reached, faulty, unfilled }: BulkTotals): string {
  const effects = (['tightens', 'loosens', 'mixed'] as const)
    .filter((effect) => strictness[effect] > 0)
    .map((effect) => t(`bulk/${effect}`, { count: strictness[effect] }));
  const feels = changes > 0 ? [t('bulk/reached', { count: reached })] : [];
  return [
    [t('bulk/willChange', { count: changes }), ...effects, ...feels].join(', '),
    ...(same > 0 ? [t('bulk/same', { count: same })] : []),
    ...(unfilled > 0 ? [t('templates/unfilled', { count: unfilled })] : []),
    ...(faulty > 0 ? [t('bulk/faulty', { count: faulty })] : []),
  ].join('. ');
}
