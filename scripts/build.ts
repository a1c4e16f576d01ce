import { createBuilder } from 'vite';
import { drawBadges } from './badges';
import { drawIcons } from './icons';

/** Builds the app into `out/`: the window's page, main, the preload script and the core (vite.config.ts), its icons and badges. */
export async function buildApp(): Promise<void> {
  const builder = await createBuilder({ logLevel: 'warn' }, null);
  await builder.buildApp();
  drawIcons();
  drawBadges();
}
