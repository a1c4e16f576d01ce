import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { t } from '../../../shared/text/text';
import { byPalette } from './keys';
import type { Walk } from './walk';

const RENDERER = fileURLToPath(new URL('../../../renderer', import.meta.url));
const OVERLAY =
  /from '@mui\/material\/(Dialog|Menu|Popover|Popper|Drawer|Modal|Snackbar)'|<dialog|popover=|<TextField\s+select/u;

/** The parts of the window that open something over it, as their sources say. */
export function overlaySources(): string[] {
  return readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx') && OVERLAY.test(readFileSync(join(RENDERER, path), 'utf8')))
    .map((path) => path.replace(/^.*[/\\]/u, '').replace('.tsx', ''))
    .sort();
}

/** How each of them is looked at, by the name of its source. */
export const OVERLAYS: Readonly<Record<string, (walk: Walk) => Promise<void>>> = {
  Palette: async ({ app: { page }, see }) => {
    await page.keyboard.press('Control+K');
    await page.getByRole('combobox', { name: t('palette/input') }).fill('a');
    await see('palette');
    await page.getByRole('combobox', { name: t('palette/input') }).fill('nothing has this name');
    await see('palette-none');
    await close(page);
  },
  TreeMenu: async ({ app: { page, window }, stage, see }) => {
    await window.select(stage.admin.name);
    await window.tree.focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
    await see('tree-menu');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
  },
  ApplyDialog: async ({ app: { page, window }, stage, see }) => {
    await window.select(stage.free.name);
    await byPalette(page, t('commands/applyTemplate'));
    await page.getByRole('dialog').getByRole('radio').first().check();
    await see('template-apply');
    await close(page);
  },
  SettingsDialog: async ({ app: { page, window }, stage, see }) => {
    await window.select(stage.free.name);
    await page.getByRole('tab', { name: t('nodeTabs/probe') }).click();
    await page.getByRole('button', { name: t('probe/settings') }).click();
    await page.getByRole('dialog').getByLabel(t('probe/timeout')).fill('0');
    await see('probe-settings');
    await close(page);
  },
  MakeDialog: async ({ app: { page }, see }) => {
    await byPalette(page, t('commands/review'));
    await page.getByRole('button', { name: t('changeSets/make') }).click();
    await page
      .getByRole('dialog')
      .getByRole('combobox', { name: t('changeSets/into') })
      .press('Enter');
    await page.getByRole('listbox').waitFor();
    await see('change-set-into');
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: t('changeSets/makeDone') }).click();
    await see('change-set-make');
    await close(page);
  },
  TeamDialog: async ({ app: { page }, see }) => {
    await byPalette(page, t('commands/changeSets'));
    await page.getByRole('button', { name: t('changeSets/team') }).click();
    await page.getByRole('button', { name: t('changeSets/makeKey') }).click();
    await page.getByLabel(t('changeSets/colleagueKey')).fill('no key');
    await see('team');
    await close(page);
  },
  AddBaseline: async ({ app: { page }, see }) => {
    await byPalette(page, t('commands/baselines'));
    await page.getByRole('combobox', { name: t('baselines/template') }).press('Enter');
    await page.getByRole('listbox').waitFor();
    await see('baseline-template');
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
  },
};

async function close(page: Walk['app']['page']): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
