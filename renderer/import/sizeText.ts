import { t } from '../../shared/text/text';

const KILOBYTE = 1000;
const MEGABYTE = 1000 * KILOBYTE;

/** A file's size as file managers say it. */
export function sizeText(bytes: number): string {
  if (bytes < MEGABYTE) return t('import/kilobytes', { count: Math.max(1, Math.round(bytes / KILOBYTE)) });
  return t('import/megabytes', { count: Math.round(bytes / MEGABYTE) });
}
