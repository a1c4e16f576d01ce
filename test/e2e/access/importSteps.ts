import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STEPS, type Step } from '../../../renderer/import/steps';
import { t } from '../../../shared/text/text';
import { wizardOf } from '../../app/importWizard';
import { userDataFolder } from '../fixtures';
import type { Walk } from './walk';

/** So many rows that a check of them can be stopped. */
const MANY_ROWS = 400_000;

/** What leads on from each step. What is being written cannot be held: it shows the bar of the check, for a moment. */
const ON: Readonly<Record<Exclude<Step, 'write' | 'done'>, (walk: Walk) => Promise<void>>> = {
  source: ({ app, stage }) =>
    wizardOf(app).paste(
      [
        'domain,incoming mode,incoming senders,incoming recipients',
        `${stage.free.name},required,,`,
        `${stage.probed.name},specific,ann@@partner.example,*`,
        'not-here.example,required,,',
      ].join('\n'),
    ),
  columns: ({ app }) => wizardOf(app).button(t('import/next')).click(),
  how: ({ app }) => wizardOf(app).button(t('import/check')).click(),
  check: () => Promise.resolve(),
  problems: async ({ app }) => {
    const wizard = wizardOf(app);
    await wizard.button(t('import/skipRow', { row: 3 })).click();
    await wizard.button(t('import/goOn', { count: 2 })).click();
  },
  plan: ({ app }) =>
    wizardOf(app)
      .button(t('import/write', { count: 1 }))
      .click(),
};

/** Goes the way of an import from step to step, and looks at each. */
export async function walkImport(walk: Walk): Promise<void> {
  await walkStopped(walk);
  const wizard = wizardOf(walk.app);
  for (const step of STEPS) {
    if (step === 'write' || step === 'check') continue;
    await wizard.step(step);
    if (step === 'problems') await wizard.rows.first().waitFor();
    if (step === 'plan') await walk.app.page.getByRole('article').first().waitFor();
    await walk.see(`import-${step}`);
    if (step !== 'done') await ON[step](walk);
  }
}

/** A check that was stopped. */
async function walkStopped({ app, stage, see }: Walk): Promise<void> {
  const wizard = wizardOf(app);
  const file = join(userDataFolder(), 'long.csv');
  const row = `${stage.free.name},required\n`;
  writeFileSync(file, `domain,incoming mode\n${row.repeat(MANY_ROWS)}`);
  await wizard.answerDialogs(file);
  await wizard.button(t('import/choose')).click();
  await wizard.step('columns');
  await wizard.button(t('import/next')).click();
  await wizard.button(t('import/check')).click();
  await wizard.button(t('import/cancel')).click();
  await app.page.getByRole('alert').getByText(t('errors/import.cancelled')).waitFor();
  await see('import-check');
  await wizard.button(t('import/startOver')).click();
}
