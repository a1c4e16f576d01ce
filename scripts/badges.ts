import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { BADGES } from '../shared/badge';

const FOLDER = fileURLToPath(new URL('../out/badges', import.meta.url));
/** Pixels: twice what Windows shows, for screens of high density. */
const SIZE = 32;
/** Figures as strokes in a box of 6 by 10: a build needs no font. */
const STROKES: Readonly<Record<string, string>> = {
  '1': 'M1 2.5L3.5 0V10',
  '2': 'M0 2.5A3 2.5 0 0 1 6 2.5C6 5 0 7 0 10H6',
  '3': 'M0 1.5C1 0 6 -.5 6 2.5C6 5 3 5 2 5C3 5 6 5 6 7.5C6 10.5 1 10 0 8.5',
  '4': 'M4.5 10V0L0 7H6',
  '5': 'M5.5 0H.8L.3 4.5C2 3.5 6 3.5 6 7C6 10.5 1.5 10.5 0 8.5',
  '6': 'M5.5 .8C2 -1 0 2.5 0 6.8A3 3.2 0 1 0 6 6.8A3 3 0 0 0 0 6.8',
  '7': 'M0 0H6L2 10',
  '8': 'M3 4.8A2.6 2.4 0 1 1 3.01 4.8A3 2.6 0 1 1 2.99 4.8',
  '9': 'M.5 9.2C4 11 6 7.5 6 3.2A3 3.2 0 1 0 0 3.2A3 3 0 0 0 6 3.2',
  '+': 'M0 5.5H4M2 3.5V7.5',
};
const FIGURE_WIDTH = 6;
const GAP = 2;
const PLUS_WIDTH = 4;

/** Draws what lies over the app's icon in the taskbar of Windows. */
export function drawBadges(): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of BADGES) {
    const drawn = new Resvg(svgOf(name), { fitTo: { mode: 'width', value: SIZE } }).render().asPng();
    writeFileSync(join(FOLDER, `${name}.png`), drawn);
  }
}

function svgOf(name: string): string {
  const width = name.length > 1 ? FIGURE_WIDTH + GAP + PLUS_WIDTH : FIGURE_WIDTH;
  const figures = [...name].map((figure, at) => {
    const x = 8 - (width * 0.8) / 2 + at * (FIGURE_WIDTH + GAP) * 0.8;
    return `<path transform="translate(${x} 4) scale(.8)" d="${STROKES[figure] ?? ''}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8" fill="#b3261e"/><g fill="none" stroke="#fff" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round">${figures.join('')}</g></svg>`;
}
