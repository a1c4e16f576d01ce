import type { HopsealApp } from '../../app/hopsealApp';
import { nextFrame } from './frame';

/** A ring stands out so far, by WCAG 2.2 (1.4.11, 2.4.13), against the same without the focus. */
const LEAST_CONTRAST = 3;
/** A part of the window goes round in fewer. */
const MOST_TABS = 150;
/** In pixels: a ring stands around its element. */
const AROUND = 8;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the focus is. */
interface Stop {
  /** What is drawn alike has one. */
  readonly kind: string;
  /** Was met before in this place. */
  readonly isOld: boolean;
  readonly html: string;
  /** In a menu Tab leads out of it. */
  readonly isMenu: boolean;
  /** Its longer side, in pixels. */
  readonly side: number;
  /** Where its ring is: of a field around what stands for it. */
  readonly box: Box;
}

/** Null where the focus is nowhere. */
const STOP = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const met = (globalThis.metByFocus ??= new WeakSet());
  const isOld = met.has(element);
  met.add(element);
  globalThis.lastFocused = element;
  const classes = [element, element.parentElement].map((each) => (each.getAttribute('class') ?? '').replace(/ ?Mui-focus\\w*/gu, ''));
  const kind = [element.tagName, element.getAttribute('type'), element.getAttribute('role'), element.getAttribute('aria-disabled'), ...classes].join(' ');
  const isField = element.matches('input, textarea');
  const shown = (isField && element.closest('[role=group], [role=grid], label, fieldset, div')) || element;
  const { left, top, right, bottom } = shown.getBoundingClientRect();
  const x = Math.max(0, left - ${AROUND}), y = Math.max(0, top - ${AROUND});
  const box = { x, y, width: Math.min(innerWidth, right + ${AROUND}) - x, height: Math.min(innerHeight, bottom + ${AROUND}) - y };
  const { width, height } = element.getBoundingClientRect();
  const side = Math.min(Math.max(width, height), box.width - 2 * ${AROUND}, 400);
  const isMenu = element.closest('[role=menu], [role=listbox]') !== null;
  return { kind, isOld, html: element.outerHTML.slice(0, 160), isMenu, side, box };
})()`;

/** What was scrolled how far, and where the focus was. */
const REMEMBER_PLACE = `{
  globalThis.metByFocus = new WeakSet();
  globalThis.before = [document.activeElement, [...document.querySelectorAll('*')].map((each) => [each, each.scrollTop])];
}`;
const RETURN = `{
  const [focused, scrolled] = before;
  focused.focus({ preventScroll: true });
  for (const [element, top] of scrolled) element.scrollTop = top;
}`;

/** Goes through all that Tab leads to, and answers what shows too little that it has the focus. What is in `known` was judged elsewhere. */
export async function hiddenFocus(app: HopsealApp, place: string, known: Set<string>): Promise<string[]> {
  const { page } = app;
  const hidden: string[] = [];
  const judge = async (stop: Stop): Promise<void> => {
    if (known.has(stop.kind)) return;
    known.add(stop.kind);
    const pixels = await pixelsOfRing(app, stop);
    // As many as a thin line along its longer side has.
    if (pixels < stop.side) hidden.push(`${place}: ${pixels} pixels: ${stop.html}`);
  };
  const first = (await page.evaluate(STOP)) as Stop | null;
  if (first?.isMenu) {
    await judge(first);
    return hidden;
  }
  await page.evaluate(REMEMBER_PLACE);
  for (let turn = 0; turn < MOST_TABS; turn++) {
    await page.keyboard.press('Tab');
    const stop = (await page.evaluate(STOP)) as Stop | null;
    if (stop?.isOld) break;
    if (stop) await judge(stop);
  }
  await page.evaluate(RETURN);
  return hidden;
}

/** How much is seen of it that this has the focus. */
async function pixelsOfRing(app: HopsealApp, { box }: Stop): Promise<number> {
  const { page } = app;
  await nextFrame(page);
  const focused = await page.screenshot({ clip: box });
  await page.evaluate('lastFocused.blur()');
  await nextFrame(page);
  const bare = await page.screenshot({ clip: box });
  await page.evaluate('lastFocused.focus()');
  await nextFrame(page);
  return pixelsApart(app, focused, bare);
}

/** How many pixels stand out against each other so far that a person sees them change. */
async function pixelsApart({ electron }: HopsealApp, one: Buffer, other: Buffer): Promise<number> {
  return electron.evaluate(
    ({ nativeImage }, { pngs, least }) => {
      const [a, b] = pngs.map((png) => nativeImage.createFromBuffer(Buffer.from(png, 'base64')).toBitmap());
      if (!a || !b) return 0;
      const linear = (value = 0) => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
      const light = (bits: Buffer, at: number) =>
        0.0722 * linear(bits[at]) + 0.7152 * linear(bits[at + 1]) + 0.2126 * linear(bits[at + 2]) + 0.05;
      let count = 0;
      for (let at = 0; at < Math.min(a.length, b.length); at += 4) {
        const [x, y] = [light(a, at), light(b, at)];
        if (Math.max(x, y) / Math.min(x, y) >= least) count++;
      }
      return count;
    },
    { pngs: [one.toString('base64'), other.toString('base64')], least: LEAST_CONTRAST },
  );
}
