import type { importing } from '../../shared/text/en/import';
import { t } from '../../shared/text/text';
import type { HopsealApp } from './hopsealApp';

type Step = keyof (typeof importing)['heading'];

/** The wizard as a person works with it. */
export function wizardOf({ page, electron }: HopsealApp) {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  return {
    button,
    /** Waits for a step, which has the focus then. */
    step: (step: Step, timeout?: number) =>
      page
        .getByRole('heading', { level: 2, name: t(`import/heading/${step}`) })
        .waitFor(timeout === undefined ? {} : { timeout }),
    pasteBox: page.getByRole('textbox', { name: t('import/paste') }),
    cell: (column: string, row: number) => page.getByRole('textbox', { name: t('import/cellOf', { column, row }) }),
    rows: page.getByRole('table', { name: t('import/table') }).getByRole('rowheader'),
    status: (text: string) => page.getByRole('status').getByText(text),
    paste: async (text: string): Promise<void> => {
      await page.getByRole('textbox', { name: t('import/paste') }).fill(text);
      await button(t('import/usePasted')).click();
    },
    /** The system's dialogs answer with these paths from now on. */
    answerDialogs: (path: string) =>
      electron.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
      }, path),
  };
}
