import AxeBuilder from '@axe-core/playwright';
import type { HopsealApp } from '../../app/hopsealApp';
import { keepPicture } from '../look';
import { nextFrame } from './frame';

const LOOKS = [
  { theme: 'light', contrast: 'usual' },
  { theme: 'dark', contrast: 'usual' },
  { theme: 'light', contrast: 'more' },
  { theme: 'dark', contrast: 'more' },
] as const;

/** What a look can change of what axe judges: all else is the same in each. */
const RULES_ABOUT_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Lets axe judge what is shown in every look of the app: WCAG 2.2 AA and what is best practice beyond it. Answers the faults. */
export async function faultsInEveryLook(app: HopsealApp, place: string): Promise<string[]> {
  const faults: string[] = [];
  for (const [at, look] of LOOKS.entries()) {
    await takeOn(app, look);
    await keepPicture(app, `access-${place}-${look.theme}-${look.contrast}`);
    const axe = new AxeBuilder({ page: app.page }).setLegacyMode(true);
    // The one rule of WCAG 2.2 that axe leaves to those who ask for it.
    if (at === 0) axe.options({ rules: { 'target-size': { enabled: true } } });
    else axe.withRules(RULES_ABOUT_COLOUR);
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations) {
      for (const { html, any } of nodes) {
        const why = any.map(({ message }) => message).join(' ');
        faults.push(`${place}, ${look.theme}, contrast ${look.contrast}: ${id}: ${html.slice(0, 200)} ${why}`);
      }
    }
  }
  await takeOn(app, LOOKS[0]);
  return faults;
}

/** The same as a person's choice comes to, but in place: the app itself begins again for another contrast. */
async function takeOn({ page, electron }: HopsealApp, { theme, contrast }: (typeof LOOKS)[number]): Promise<void> {
  await electron.evaluate(({ nativeTheme }, name) => void (nativeTheme.themeSource = name), theme);
  await page.waitForFunction(
    ([theme, contrast]) => {
      document.documentElement.dataset['contrast'] = contrast;
      return matchMedia(`(prefers-color-scheme: ${theme})`).matches;
    },
    [theme, contrast] as const,
  );
  await nextFrame(page);
}
