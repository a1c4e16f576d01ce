import { statSync } from 'node:fs';
import { expect } from 'vitest';
import { t } from '../../shared/text/text';
import type { HopsealApp } from './hopsealApp';
import { wizardOf } from './importWizard';

/** Change sets as a person works with them. */
export function changeSetsOf(app: HopsealApp) {
  const { page, window } = app;
  const { answerDialogs } = wizardOf(app);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const goTo = async (): Promise<void> => {
    const heading = page.getByRole('heading', { level: 1, name: t('changeSets/title') });
    if (!(await heading.isVisible())) await button(t('changeSets/title')).click();
    await heading.waitFor();
  };
  return {
    button,
    goTo,
    item: (name: string) => page.getByRole('article', { name, exact: true }),
    said: (text: string) => page.getByRole('status').getByText(text).waitFor(),
    /** Says who works here; `change` goes on in the dialog. */
    team: async (name: string, change: () => Promise<void> = () => Promise.resolve()): Promise<void> => {
      await goTo();
      await button(t('changeSets/team')).click();
      const dialog = page.getByRole('dialog', { name: t('changeSets/teamTitle') });
      await dialog.getByLabel(t('changeSets/yourName')).fill(name);
      await change();
      await button(t('changeSets/save')).click();
      await dialog.waitFor({ state: 'detached' });
    },
    /** Makes one of all drafts; `into`: the title of the one that they are put into. */
    make: async (drafts: number, title: string, into?: string): Promise<void> => {
      // The button of the page that stands leads back.
      const review = page.getByRole('heading', { level: 1, name: t('review/title') });
      if (!(await review.isVisible())) await window.openReview(drafts);
      await button(t('changeSets/make')).click();
      const dialog = page.getByRole('dialog', { name: t('changeSets/makeTitle', { count: drafts }) });
      if (into !== undefined) {
        await dialog.getByRole('combobox', { name: t('changeSets/into') }).click();
        await page.getByRole('option', { name: into }).click();
      }
      await dialog.getByLabel(t('changeSets/name')).fill(title);
      await button(t('changeSets/makeDone')).click();
      await page.getByRole('heading', { level: 2, name: title }).waitFor();
    },
    save: async (path: string): Promise<void> => {
      await answerDialogs(path);
      const before = writtenAt(path);
      await button(t('changeSets/saveFile')).click();
      // What was said of an earlier one stands until this one is written.
      await expect.poll(() => writtenAt(path)).not.toBe(before);
      await page
        .getByRole('status')
        .getByText(path.split('/').at(-1) ?? '')
        .waitFor();
    },
    open: async (path: string): Promise<void> => {
      await goTo();
      await answerDialogs(path);
      await button(t('changeSets/open')).click();
    },
  };
}

/** When a file was written; null where there is none. */
function writtenAt(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
