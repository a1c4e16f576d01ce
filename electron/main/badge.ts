import { join } from 'node:path';
import { nativeImage } from 'electron/common';
import type { BrowserWindow } from 'electron/main';
import { badgeName } from '../../shared/badge';

const FOLDER = join(import.meta.dirname, '../badges');

/** Windows has no numbers in its taskbar: a small picture of one lies over the icon, with a description for who cannot see it. */
export async function showBadge(windows: readonly BrowserWindow[], drafts: number): Promise<void> {
  const name = badgeName(drafts);
  const picture = name === null ? null : nativeImage.createFromPath(join(FOLDER, `${name}.png`));
  // The texts are read when they are needed: a start does not wait for them.
  const { t } = await import('../../shared/text/text');
  const description = name === null ? '' : t('desktop/badge', { count: drafts });
  for (const window of windows) if (!window.isDestroyed()) window.setOverlayIcon(picture, description);
}
