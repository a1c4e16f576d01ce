import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { HopsealApp } from '../app/hopsealApp';
import { axeViolations } from './axe';

/** Set HOPSEAL_PICTURES to a folder to keep what these tests see. */
const PICTURES = process.env['HOPSEAL_PICTURES'];
const SIZES = [
  [1024, 700],
  [1440, 900],
] as const satisfies readonly Size[];
/** The same for what has to be seen on a large screen too. */
export const SMALL_AND_LARGE = [
  [1024, 700],
  [1920, 1080],
] as const satisfies readonly Size[];

type Size = readonly [width: number, height: number];

/** Looks at the page light and dark, small and large, and lets axe judge what can be told from the document. */
export async function look(
  { page, electron }: HopsealApp,
  name: string,
  sizes: readonly Size[] = SIZES,
): Promise<void> {
  if (PICTURES) mkdirSync(PICTURES, { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    await electron.evaluate(({ nativeTheme }, name) => void (nativeTheme.themeSource = name), theme);
    await page.waitForFunction((theme) => matchMedia(`(prefers-color-scheme: ${theme})`).matches, theme);
    for (const [width, height] of sizes) {
      await electron.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
        width,
        height,
      ] as [number, number]);
      await page.waitForFunction((wanted) => innerWidth === wanted, width);
      const overflows = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('header, main, main [role=region]')].map(
          ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
        ),
      );
      expect(Math.max(...overflows)).toBeLessThanOrEqual(0);
      if (PICTURES) {
        await page.screenshot({ animations: 'disabled', path: join(PICTURES, `${name}-${theme}-${width}.png`) });
      }
    }
    expect(await axeViolations(page)).toEqual([]);
  }
}

/** Keeps what the window shows, zoomed as it is. */
export async function keepPicture({ electron }: HopsealApp, name: string): Promise<void> {
  if (!PICTURES) return;
  const data = await electron.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return picture?.toPNG().toString('base64') ?? '';
  });
  writeFileSync(join(PICTURES, `${name}.png`), Buffer.from(data, 'base64'));
}
