import { app } from 'electron/main';
import { t } from '../../shared/text/text';
import { runtimeVersions } from './versions';

/** The about box of the system, with what a person who helps asks for first. */
export function showAbout(): void {
  const version = t('desktop/about/version', { version: app.getVersion() });
  app.setAboutPanelOptions({
    applicationName: 'Hopseal',
    applicationVersion: app.getVersion(),
    copyright: `${version}\n${t('desktop/about/runtime', runtimeVersions())}`,
  });
  app.showAboutPanel();
}
