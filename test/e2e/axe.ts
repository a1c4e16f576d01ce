import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { nextFrame } from './access/frame';

/** What axe finds on the page at rest: each rule with what breaks it. A colour that is changing is judged when it has changed. */
export async function axeViolations(page: Page): Promise<readonly (readonly [rule: string, html: string[]])[]> {
  await nextFrame(page);
  await page.evaluate(async () => {
    const changing = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(changing.map(({ finished }) => finished));
  });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
