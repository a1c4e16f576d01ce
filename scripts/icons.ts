import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

const SOURCE = fileURLToPath(new URL('../electron/icons/icon.svg', import.meta.url));
const FOLDER = fileURLToPath(new URL('../out/icons', import.meta.url));
/** Of Linux's icon themes; the largest is what the icons of Windows and macOS are made of. */
const SIZES = [16, 32, 48, 64, 128, 256, 512, 1024];

/** Draws the icon in every size that is packed. */
export function drawIcons(): void {
  mkdirSync(FOLDER, { recursive: true });
  const svg = readFileSync(SOURCE, 'utf8');
  for (const size of SIZES) {
    const drawn = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
    writeFileSync(join(FOLDER, `${size}x${size}.png`), drawn);
  }
}
