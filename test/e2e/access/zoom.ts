import type { HopsealApp } from '../../app/hopsealApp';
import { keepPicture } from '../look';
import { nextFrame } from './frame';

/** A window of 1280 pixels at 200 % has as many CSS pixels. */
const WIDTH = 640;

/** What can be used or leads the way, and what has to be scrolled sideways for. Up and down a page scrolls; what stands beside it is lost. */
const FIND_LOST = `(() => {
  const isBeside = (element) => {
    const { left, right, width } = element.getBoundingClientRect();
    // A table of data may be scrolled sideways, where the keyboard reaches what scrolls it.
    if (element.closest('[tabindex="0"] table')) return false;
    return width > 0 && (left < -1 || right > innerWidth + 1);
  };
  const isCut = (element) => {
    const { overflowX, textOverflow } = getComputedStyle(element);
    return overflowX !== 'visible' && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
  };
  const nameOf = (element) => element.getAttribute('aria-label') ?? element.textContent.slice(0, 50);
  const shown = [...document.querySelectorAll('button, input, select, textarea, [role=tab], [role=treeitem], [role=menuitem], h1, h2, h3, label')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest('.sr-only, [aria-hidden=true]'));
  const wide = [document.documentElement, ...document.querySelectorAll('header, main, footer, [role=region], [role=dialog]')]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
  return [
    ...shown.filter(isBeside).map((element) => 'beside the window: ' + nameOf(element)),
    ...shown.filter((element) => element.matches('button, h1, h2, h3, label, [role=tab]') && isCut(element)).map((element) => 'cut off: ' + nameOf(element)),
    ...wide.map((element) => 'scrolls sideways: ' + element.tagName + ' ' + element.className),
  ];
})()`;

/** What is lost of what is shown at 200 % (WCAG 1.4.4, 1.4.10). The window is as it was afterwards. */
export async function lostAtTwice(app: HopsealApp, place: string): Promise<string[]> {
  await zoom(app, 2);
  await app.page.waitForFunction((width) => innerWidth === width, WIDTH);
  await nextFrame(app.page);
  const lost = (await app.page.evaluate(FIND_LOST)) as string[];
  await keepPicture(app, `access-${place}-200`);
  await zoom(app, 1);
  await app.page.waitForFunction((width) => innerWidth === width, WIDTH * 2);
  return lost.map((what) => `${place}: ${what}`);
}

async function zoom({ electron }: HopsealApp, factor: number): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, factor) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1280, 900);
    window?.webContents.setZoomFactor(factor);
  }, factor);
}
